package org.anodeconsole.anode.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionTextTest {
    @Test
    void readsTheOptionsOfAnSqlStatement() {
        assertEquals(
                Map.of("algo", "arima", "period", "12", "conf", "0.9"),
                OptionText.parse("algo=arima, period = 12 ,conf=0.9"));
    }

    @Test
    void skipsWhatIsNotAnOption() {
        assertEquals(Map.of("k", "1"), OptionText.parse(",k,=,k=,=3,  ,k=1=2"));
    }

    @Test
    void laterDuplicateWins() {
        assertEquals(Map.of("k", "3"), OptionText.parse("k=2,k=3"));
    }

    @Test
    void refusesToWriteWhatCannotBeReadBack() {
        assertThrows(IllegalArgumentException.class, () -> OptionText.format(Map.of("model", "a,b")));
    }
}
