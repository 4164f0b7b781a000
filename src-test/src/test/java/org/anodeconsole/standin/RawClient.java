package org.anodeconsole.standin;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that shows the frames as they are. */
final class RawClient implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<Object> frames = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    RawClient(StandIn server) {
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws"), this)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        bytes.writeBytes(part);
        if (last) {
            frames.add(ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
            bytes.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        frames.add("closed " + status);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        frames.add("pong " + StandardCharsets.UTF_8.decode(message));
        from.request(1);
        return null;
    }

    private Object next() throws InterruptedException {
        Object frame = frames.poll(20, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame came");
        }
        return frame;
    }

    /** Sends a text frame; the next text frame is the reply. */
    String ask(String json) throws InterruptedException {
        socket.sendText(json, true).join();
        return (String) next();
    }

    /** Sends it in two frames. */
    String askInParts(String json) throws InterruptedException {
        socket.sendText(json.substring(0, 10), false).join();
        socket.sendText(json.substring(10), true).join();
        return (String) next();
    }

    String ping(String text) throws InterruptedException {
        socket.sendPing(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))).join();
        return (String) next();
    }

    String sayGoodbye() throws InterruptedException {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "Normal close").join();
        return (String) next();
    }

    void tell(String json) {
        socket.sendText(json, true).join();
    }

    String login() throws InterruptedException {
        return ask("{\"action\":\"conn\",\"args\":{\"req_id\":1,\"user\":\"root\",\"password\":\"taosdata\",\"db\":null}}");
    }

    String query(long request, String sql) throws InterruptedException {
        byte[] statement = sql.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(30 + statement.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(request).putLong(0).putLong(6).putShort((short) 1).putInt(statement.length).put(statement).flip();
        socket.sendBinary(frame, true).join();
        return (String) next();
    }

    ByteBuffer fetch(long request, long result) throws InterruptedException {
        ByteBuffer frame = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(request).putLong(result).putLong(7).putShort((short) 1).flip();
        socket.sendBinary(frame, true).join();
        return (ByteBuffer) next();
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
