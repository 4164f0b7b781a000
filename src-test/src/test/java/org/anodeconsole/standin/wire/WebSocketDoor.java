package org.anodeconsole.standin.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import java.nio.charset.StandardCharsets;

/** The frames of one WebSocket: takes them apart and hands each request to the session on a thread of its own. */
final class WebSocketDoor extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUERY = 6;
    private static final int FETCH = 7;

    private final WebSocketServerHandshaker handshaker;
    private final Wire wire;
    private final boolean trusted;
    private WebSocketSession session;

    /** @param trusted a token was shown already, so any user and password will do */
    WebSocketDoor(WebSocketServerHandshaker handshaker, Wire wire, boolean trusted) {
        this.handshaker = handshaker;
        this.wire = wire;
        this.trusted = trusted;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        session = new WebSocketSession(new Replies(context.channel(), wire.faults()), wire, trusted);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (frame) {
            case CloseWebSocketFrame close -> handshaker.close(context.channel(), close.retain());
            case PingWebSocketFrame ping -> context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
            case TextWebSocketFrame text -> text(context, text.text());
            case BinaryWebSocketFrame binary -> binary(context, binary.content());
            default -> { }
        }
    }

    private void text(ChannelHandlerContext context, String text) {
        JsonNode request;
        try {
            request = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            context.close();
            return;
        }
        wire.onItsOwnThread(() -> session.text(request.path("action").asText(), request.path("args")));
    }

    /** All little-endian: request id, result id (or 0), action, version, and for a query the length and bytes of the SQL. */
    private void binary(ChannelHandlerContext context, ByteBuf frame) {
        if (frame.readableBytes() < 26) {
            context.close();
            return;
        }
        long request = frame.readLongLE();
        long result = frame.readLongLE();
        long action = frame.readLongLE();
        frame.readShortLE();
        if (action == FETCH) {
            wire.onItsOwnThread(() -> session.fetch(request, result));
        } else if (action == QUERY) {
            String sql = frame.readCharSequence((int) frame.readUnsignedIntLE(), StandardCharsets.UTF_8).toString();
            wire.onItsOwnThread(() -> session.query(request, sql));
        } else {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
