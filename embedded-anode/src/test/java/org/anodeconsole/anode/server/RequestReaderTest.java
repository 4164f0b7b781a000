package org.anodeconsole.anode.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestReaderTest {
    @Test
    void keepsTimeStampsToTheLastDigit() {
        long nanos = 1577808000123456789L;
        DataColumn column = read("{\"data\":[[" + nanos + "]]}").data().getFirst();
        assertArrayEquals(new long[] {nanos}, column.timestamps());
    }

    @Test
    void countsTrueAndFalseAsOneAndZero() {
        assertArrayEquals(new double[] {1, 0, -2.5}, read("{\"data\":[[true,false,-2.5]]}").data().getFirst().numbers());
    }

    @Test
    void onlyCountsWhatIsBeyondTheMostColumnsAndRows() {
        RequestFields wide = read("{\"data\":[" + "[1,2],".repeat(9_999) + "[1,2]]}");
        assertEquals(10_000, wide.width());
        assertTrue(wide.data().size() < 100);
        assertEquals(100_000, read("{\"data\":[[" + "1,".repeat(99_999) + "1]]}").data().getFirst().rows());
    }

    @Test
    void readsTheFieldsInAnyOrderAndPassesOverUnknownOnes() {
        RequestFields fields = read("{\"x\":[{\"y\":[]}],\"algo\":\"iqr\",\"schema\":[[\"ts\",\"TIMESTAMP\",8],[]],\"data\":[]}");
        assertEquals(List.of("ts", ""), fields.schema());
        assertEquals("iqr", fields.scalar("algo").asText());
        assertTrue(fields.scalar("option").isMissingNode());
    }

    @Test
    void refusesWhatIsNotJsonTextOnce() {
        for (String body : new String[] {"", "{", "{}{}", "{\"a\":nan}", "\u0000\u0000\u0001\u0000", "[".repeat(100), "{\"a\":1" + "0".repeat(2000) + "}"}) {
            assertEquals(400, assertThrows(RefusedRequest.class, () -> read(body)).status(), body);
        }
    }

    private static RequestFields read(String body) {
        return RequestReader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
