package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class StatsServerTest {
    @Test
    void sendsOneDocumentWithTrueNumbersAndHangsUp() throws Exception {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (TestAnode anode = TestAnode.start();
                StatsServer stats = StatsServer.start(anyPort, anode.server::statistics, NOPLogger.NOP_LOGGER)) {
            anode.get("/status");
            anode.post("/anomaly-detect", Requests.detection("iqr", 50, Map.of()));
            anode.post("/anomaly-detect", "{");
            // A request is counted when its answer has been sent, which its sender may see a moment before.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> read(stats.port()).path("workers").path(0).path("requests").asInt() == 3);
            JsonNode worker = read(stats.port()).path("workers").path(0);
            assertEquals(0, worker.path("exceptions").asInt());
            assertEquals("idle", worker.path("status").asText());
            assertEquals(ProcessHandle.current().pid(), worker.path("pid").asLong());
            assertTrue(worker.path("tx").asLong() > 34, worker.toString());
            long analyses = worker.path("cores").valueStream().mapToLong(core -> core.path("requests").asLong()).sum();
            assertEquals(2, analyses);
        }
    }

    private static JsonNode read(int port) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return Transcripts.JSON.readTree(socket.getInputStream().readAllBytes());
        }
    }
}
