package org.anodeconsole.standin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;

/** A block a real server sent, with the columns it declared; read here independently of the encoder. */
record RawBlock(List<Column> columns, byte[] bytes) {
    static RawBlock load(String name) throws IOException {
        try (InputStream in = RawBlock.class.getResourceAsStream("/golden/taos-blocks/" + name + ".txt")) {
            List<String> declared = new ArrayList<>();
            StringBuilder hex = new StringBuilder();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.contains(" type=")) {
                    declared.add(line);
                } else if (!line.startsWith("FIELDS") && !line.startsWith("BLOCK")) {
                    hex.append(line.strip());
                }
            }
            byte[] bytes = HexFormat.of().parseHex(hex);
            ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            List<Column> columns = new ArrayList<>();
            for (String line : declared) {
                int type = line.lastIndexOf(" type=");
                String[] parts = line.substring(type + 1).split("[ =]");
                columns.add(new Column(line.substring(0, type).strip(), DataType.ofCode(Integer.parseInt(parts[1])),
                        Integer.parseInt(parts[3]), block.getInt(28 + 5 * columns.size() + 1)));
            }
            return new RawBlock(columns, bytes);
        }
    }

    List<Object[]> rows() {
        ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int count = block.getInt(8);
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(new Object[columns.size()]);
        }
        int lengths = 28 + 5 * columns.size();
        int at = lengths + 4 * columns.size();
        for (int column = 0; column < columns.size(); column++) {
            DataType type = columns.get(column).type();
            int head = type.isText() ? 4 * count : (count + 7) / 8;
            for (int row = 0; row < count; row++) {
                rows.get(row)[column] = type.isText() ? text(block, type, at, row, count) : fixed(block, type, at, row, head);
            }
            at += head + block.getInt(lengths + 4 * column);
        }
        return rows;
    }

    private static Object text(ByteBuffer block, DataType type, int at, int row, int count) {
        int offset = block.getInt(at + 4 * row);
        if (offset < 0) {
            return null;
        }
        int start = at + 4 * count + offset;
        byte[] text = new byte[block.getShort(start)];
        block.get(start + 2, text);
        return new String(text, type == DataType.NCHAR ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_8);
    }

    private static Object fixed(ByteBuffer block, DataType type, int at, int row, int head) {
        if ((block.get(at + (row >> 3)) & (0x80 >> (row & 7))) != 0) {
            return null;
        }
        int place = at + head + row * type.bytes();
        return switch (type) {
            case BOOL -> block.get(place) != 0;
            case FLOAT -> (double) block.getFloat(place);
            case DOUBLE -> block.getDouble(place);
            default -> switch (type.bytes()) {
                case 1 -> (long) block.get(place);
                case 2 -> (long) block.getShort(place);
                case 4 -> (long) block.getInt(place);
                default -> block.getLong(place);
            };
        };
    }
}
