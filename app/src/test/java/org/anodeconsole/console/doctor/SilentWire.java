package org.anodeconsole.console.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.anodeconsole.console.client.AnodeAddress;

/** Nobody answers. */
final class SilentWire implements Wire {
    @Override
    public Answer get(AnodeAddress anode, String path) throws IOException {
        throw new ConnectException("refused");
    }

    @Override
    public Answer post(AnodeAddress anode, String path, byte[] json, Duration limit) throws IOException {
        throw new ConnectException("refused");
    }

    @Override
    public boolean accepts(String host, int port) {
        return false;
    }
}
