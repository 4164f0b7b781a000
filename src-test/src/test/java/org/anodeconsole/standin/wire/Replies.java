package org.anodeconsole.standin.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.faults.Faults;

/** What the server says on one WebSocket. Request ids are unsigned 64-bit numbers and come back unchanged. */
final class Replies {
    private static final long FETCH = 7;

    private final Channel channel;
    private final Faults faults;

    Replies(Channel channel, Faults faults) {
        this.channel = channel;
        this.faults = faults;
    }

    static ObjectNode reply(String action, BigInteger request, int code, String message) {
        return JsonNodeFactory.instance.objectNode()
                .put("code", code)
                .put("message", message)
                .put("action", action)
                .put("req_id", request)
                .put("timing", 1_000_000);
    }

    static BigInteger unsigned(long id) {
        return new BigInteger(Long.toUnsignedString(id));
    }

    void text(ObjectNode reply) {
        String text = reply.toString();
        switch (faults.replyDamage()) {
            case NONE -> { }
            case NOT_JSON -> text = "{\"code\":0,";
            case UNKNOWN_ACTION -> text = reply.put("action", "sing").toString();
            case OTHER_REQUEST -> text = reply.put("req_id", 1).toString();
        }
        channel.writeAndFlush(new TextWebSocketFrame(text));
    }

    /** @param rows empty: the end */
    void block(long request, long result, List<Column> columns, List<Object[]> rows) {
        boolean end = rows.isEmpty();
        ByteBuf frame = fetched(request, result, 0, "", end && faults.blockDamage() != Faults.BlockDamage.EMPTY);
        if (!end || faults.blockDamage() == Faults.BlockDamage.EMPTY) {
            ByteBuf block = damaged(BlockEncoder.encode(columns, rows), columns);
            frame.writeIntLE(block.readableBytes()).writeBytes(block);
        }
        channel.writeAndFlush(new BinaryWebSocketFrame(frame));
    }

    void fetchError(long request, long result, TaosError error) {
        channel.writeAndFlush(new BinaryWebSocketFrame(fetched(request, result, error.code(), error.getMessage(), true)));
    }

    void drop() {
        channel.close();
    }

    private static ByteBuf fetched(long request, long result, int code, String message, boolean finished) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        return Unpooled.buffer(64)
                .writeLongLE(-1)
                .writeLongLE(FETCH)
                .writeShortLE(1)
                .writeLongLE(1_000_000)
                .writeLongLE(request)
                .writeIntLE(code)
                .writeIntLE(text.length)
                .writeBytes(text)
                .writeLongLE(result)
                .writeByte(finished ? 1 : 0);
    }

    private ByteBuf damaged(ByteBuf block, List<Column> columns) {
        return switch (faults.blockDamage()) {
            case NONE -> block;
            case EMPTY -> BlockEncoder.encode(columns, List.of());
            case TRUNCATED -> block.slice(0, block.readableBytes() / 2);
            case GARBAGE -> Unpooled.buffer().writeBytes("this is no block at all, and no header".getBytes(StandardCharsets.US_ASCII));
        };
    }
}
