package org.anodeconsole.standin.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.codec.http.websocketx.extensions.compression.WebSocketServerCompressionHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anodeconsole.standin.wire.RestAnswers.RestAnswer;

/** The two ways in: {@code GET /ws} becomes a WebSocket, {@code POST /rest/sql[/db]} is answered. */
final class HttpDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final int MOST_FRAME_BYTES = 100 << 20;

    private final String token;
    private final Wire wire;

    HttpDoor(String token, Wire wire) {
        this.token = token;
        this.wire = wire;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        QueryStringDecoder uri = new QueryStringDecoder(request.uri());
        String path = uri.path();
        if (token != null && !List.of(token).equals(uri.parameters().get("token"))) {
            answer(context, new RestAnswer(401, "{\"code\":4357,\"desc\":\"no auth info\"}"));
        } else if (path.equals("/ws")) {
            upgrade(context, request);
        } else if (path.equals("/rest/sql") || path.startsWith("/rest/sql/")) {
            rest(context, request, path);
        } else {
            answer(context, new RestAnswer(404, "404 page not found"));
        }
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
        if (wire.faults().upgradeStatus() != 0) {
            answer(context, new RestAnswer(wire.faults().upgradeStatus(), "not now"));
            return;
        }
        // In front of this handler, so that it sees the handshake pass and can offer compression.
        context.pipeline().addBefore(context.name(), "compression", new WebSocketServerCompressionHandler(0));
        WebSocketServerHandshaker handshaker = new WebSocketServerHandshakerFactory(
                        "ws://" + request.headers().get(HttpHeaderNames.HOST) + "/ws", null, true, MOST_FRAME_BYTES)
                .newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        context.pipeline().addLast(
                new WebSocketFrameAggregator(MOST_FRAME_BYTES), new WebSocketDoor(handshaker, wire, token != null));
        handshaker.handshake(context.channel(), request);
        context.pipeline().remove(this);
    }

    private void rest(ChannelHandlerContext context, FullHttpRequest request, String path) {
        RestAnswers answers = new RestAnswers(wire);
        byte[] body = new byte[request.content().readableBytes()];
        request.content().readBytes(body);
        boolean gzip = "gzip".equals(request.headers().get(HttpHeaderNames.CONTENT_ENCODING));
        String authorization = request.headers().get(HttpHeaderNames.AUTHORIZATION);
        String database = path.length() > "/rest/sql/".length() ? path.substring("/rest/sql/".length()) : null;
        wire.onItsOwnThread(() -> {
            RestAnswer answer = answers.to(body, gzip, authorization, database, token != null);
            if (answer == null) {
                context.close();
            } else {
                answer(context, answer);
            }
        });
    }

    private static void answer(ChannelHandlerContext context, RestAnswer answer) {
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.copiedBuffer(answer.body(), StandardCharsets.UTF_8));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        if (answer.status() >= 400) {
            response.headers().set(HttpHeaderNames.CONNECTION, "close");
            context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.writeAndFlush(response);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // A client that breaks off, or does not like the certificate, is its own affair.
        context.close();
    }
}
