package org.anodeconsole.anode.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PortProbeTest {
    @Test
    void aSocketThatMeetsItselfHasFoundNobody() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        URI itself = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + socket.getLocalPort());

        assertEquals(new PortUse.Free(), PortProbe.look(itself, socket));
        assertTrue(socket.isClosed());
    }
}
