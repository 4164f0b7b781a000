package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBufUtil;
import java.util.List;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.wire.BlockEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockEncoderTest {
    @ParameterizedTest
    @ValueSource(strings = {"g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "g10", "g11", "g12", "g13"})
    void writesTheBytesOfARealServer(String name) throws Exception {
        RawBlock golden = RawBlock.load(name);
        assertArrayEquals(golden.bytes(), ByteBufUtil.getBytes(BlockEncoder.encode(golden.columns(), golden.rows())));
    }

    @Test
    void writesTheBlockOfAnswersGivenInPlainValues() throws Exception {
        List<Column> columns = List.of(
                Column.timestamp("_frowts"), Column.of("forecast(i32,'algo=arima,rows=3')", DataType.INT),
                Column.of("_flow", DataType.FLOAT), Column.of("_fhigh", DataType.FLOAT));
        List<Object[]> rows = List.of(
                new Object[] {1_700_003_600_000L, 100L, 95.0, 105.0},
                new Object[] {1_700_003_660_000L, 101L, 96.0, 106.0},
                new Object[] {1_700_003_720_000L, 102L, 97.0, 107.0});
        RawBlock golden = RawBlock.load("g7");
        assertEquals(golden.columns(), columns);
        assertArrayEquals(golden.bytes(), ByteBufUtil.getBytes(BlockEncoder.encode(columns, rows)));
    }
}
