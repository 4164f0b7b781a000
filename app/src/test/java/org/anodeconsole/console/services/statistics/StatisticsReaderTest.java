package org.anodeconsole.console.services.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.anodeconsole.anode.server.StatsServer;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StatisticsReaderTest {
    private static final String INI = "/etc/taos/taosanode.ini";
    private final MemoryHost host = new MemoryHost();
    private final StatisticsReader reader = new StatisticsReader(host);

    private void configure(int port) {
        host.file(INI, "[uwsgi]\nhttp = 127.0.0.1:6090\n# statistics\nstats = 127.0.0.1:" + port + "\n[taosanode]\nstats = no\n");
    }

    private String failure(String ini) {
        return assertThrows(ProblemException.class, () -> reader.read(ini)).key();
    }

    @Test
    void readsTheServerThatTheConfigurationNames() throws Exception {
        byte[] document = StatisticsTest.sample();
        try (StatsServer server = StatsServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), () -> document, LoggerFactory.getLogger("stats"))) {
            configure(server.port());
            StatisticsReader.Answer answer = reader.read(INI);
            assertEquals(40, answer.statistics().requests());
            assertEquals("127.0.0.1:" + server.port(), answer.address().toString());
        }
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertEquals("services.statistics.noConfiguration", failure(""));
        host.file(INI, "[uwsgi]\nhttp = 127.0.0.1:6090\n");
        assertEquals("services.statistics.off", failure(INI));
        host.file(INI, "[uwsgi]\nstats = /run/stats.socket\n");
        assertEquals("services.statistics.badAddress", failure(INI));
        try (ServerSocket free = new ServerSocket(0)) {
            configure(free.getLocalPort());
        }
        assertEquals("hosts.connect", failure(INI));
    }

    @Test
    void endsWithAServerThatSendsWithoutEnd() throws Exception {
        try (ServerSocket endless = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket peer = endless.accept()) {
                    byte[] zeros = new byte[64 << 10];
                    while (true) {
                        peer.getOutputStream().write(zeros);
                    }
                } catch (IOException e) {
                    Thread.currentThread().interrupt(); // The reader hung up, which is what is tested.
                }
            });
            configure(endless.getLocalPort());
            assertEquals("services.statistics.unintelligible", failure(INI));
        }
    }

    @Test
    void givesUpOnAServerThatNeitherAnswersNorHangsUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            configure(silent.getLocalPort());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                String key = failure(INI);
                assertTrue(key.equals("services.statistics.silent"), key);
            });
        }
    }
}
