package org.anodeconsole.console.services.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anodeconsole.anode.server.StatsServer;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.services.OneThread;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StatisticsViewModelTest {
    private final OneThread ui = new OneThread();
    private final MemoryHost host = new MemoryHost();
    private volatile long requests = 100;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private StatsServer server;
    private StatisticsViewModel model;

    @BeforeEach
    void start() throws Exception {
        server = StatsServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::document, LoggerFactory.getLogger("stats"));
        host.file("/ini", "[uwsgi]\nstats = 127.0.0.1:" + server.port() + "\n");
        model = ask(() -> new StatisticsViewModel(
                new StatisticsReader(host), () -> "/ini", new TaskRunner(ui), new Messages(Locale.ENGLISH), () -> now));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        ui.close();
    }

    private byte[] document() {
        return ("{\"version\":\"2.0.28\",\"listen_queue\":3,\"workers\":[{\"id\":1,\"pid\":7,\"status\":\"busy\",\"requests\":" + requests
                + ",\"exceptions\":2,\"avg_rt\":1500,\"rss\":10485760}]}").getBytes(StandardCharsets.UTF_8);
    }

    private <T> T ask(Callable<T> question) throws Exception {
        return ui.ask(question);
    }

    private void sample(long seconds, long answered) throws Exception {
        requests = answered;
        long before = ask(() -> model.samplesProperty().get());
        ask(() -> {
            now = now.plusSeconds(seconds);
            model.update();
            return true;
        });
        Awaitility.await().until(() -> ask(() -> model.samplesProperty().get()) == before + 1);
    }

    private ChartSeries series(StatisticsMetric metric) throws Exception {
        return ask(() -> {
            model.metricProperty().set(metric);
            return ((ChartLayer.Line) model.chart().layers().getFirst()).series();
        });
    }

    @Test
    void drawsTheRateBetweenSamplesAndAGapWhereTheServerWasRestarted() throws Exception {
        sample(0, 100);
        sample(2, 150);
        sample(2, 10);
        sample(4, 30);

        ChartSeries rate = series(StatisticsMetric.RATE);
        assertTrue(Double.isNaN(rate.value(0)));
        assertEquals(25, rate.value(1));
        assertTrue(Double.isNaN(rate.value(2)), "a counter that went back tells no rate");
        assertEquals(5, rate.value(3));
        assertEquals(1.5, series(StatisticsMetric.AVERAGE).value(3));
        assertEquals(10, series(StatisticsMetric.MEMORY).value(3));
        assertEquals(1, series(StatisticsMetric.BUSY).value(3));
        assertEquals(2, series(StatisticsMetric.EXCEPTIONS).value(3));
    }

    @Test
    void addsTheWorkersUp() throws Exception {
        sample(0, 100);
        sample(2, 1_150);
        assertEquals(
                "1,150 requests (525.0/s) · 2 exceptions · 1 of 1 workers busy · 1.5 ms on average · 10 MiB · 3 waiting",
                ask(() -> model.summary().get()));
        assertEquals(1, ask(() -> model.workers().size()));
    }

    @Test
    void saysWhyItIsToldNothingAndForgetsItWhenToldAgain() throws Exception {
        host.file("/ini", "[uwsgi]\n");
        ask(() -> {
            model.update();
            return true;
        });
        Awaitility.await().until(() -> ask(() -> model.failureProperty().get()) != null);

        host.file("/ini", "[uwsgi]\nstats = 127.0.0.1:" + server.port() + "\n");
        sample(1, 5);

        assertNull(ask(() -> model.failureProperty().get()));
    }

    @Test
    void keepsABoundedHistory() {
        StatisticsHistory history = new StatisticsHistory();
        for (int i = 0; i < StatisticsHistory.MOST + 50; i++) {
            history.add(Instant.ofEpochSecond(i), new Statistics("", 0, List.of()));
        }
        assertEquals(StatisticsHistory.MOST, history.series(StatisticsMetric.BUSY).size());
        history.add(Instant.ofEpochSecond(3), new Statistics("", 0, List.of()));
        assertEquals(StatisticsHistory.MOST, history.series(StatisticsMetric.BUSY).size(), "a clock that was set back adds no point");
    }
}
