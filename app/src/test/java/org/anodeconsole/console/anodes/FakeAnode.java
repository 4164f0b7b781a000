package org.anodeconsole.console.anodes;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;

/** A server that answers as an anode does, or as the test wants it to. */
public final class FakeAnode implements AutoCloseable {
    public static final String TWO_ALGORITHMS =
            """
            {"protocol": 1.0, "version": 0.1, "details": [
              {"type": "forecast", "algo": [{"name": "holtwinters", "desc": "smoothing", "params": {"period": 0, "trend": "add"}}]},
              {"type": "anomaly-detection", "algo": [{"name": "iqr", "desc": "range", "params": {}}]}]}
            """;

    private final MockWebServer server = new MockWebServer();
    private volatile String status = "{\"protocol\": 1.0, \"status\": \"ready\"}";
    private volatile String list = TWO_ALGORITHMS;
    private volatile long delayMillis;
    private volatile int code = 200;

    public FakeAnode() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String body = switch (request.getUrl().encodedPath()) {
                    case "/status" -> status;
                    case "/list" -> list;
                    default -> "TDengine© Time Series Data Analytics Platform (ver 1.0.1)";
                };
                return new MockResponse.Builder().code(code).body(body).headersDelay(delayMillis, TimeUnit.MILLISECONDS).build();
            }
        });
        server.start();
    }

    public static AnodeClient client() {
        return new AnodeClient(new OkHttpClient());
    }

    public AnodeAddress address() {
        return new AnodeAddress("127.0.0.1", server.getPort(), false);
    }

    public void says(String json) {
        status = json;
    }

    public void lists(String json) {
        list = json;
    }

    public void answersAfter(long millis) {
        delayMillis = millis;
    }

    public void answersWithCode(int status) {
        code = status;
    }

    @Override
    public void close() {
        server.close();
    }
}
