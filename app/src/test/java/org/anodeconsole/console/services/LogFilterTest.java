package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LogFilterTest {
    private static final Set<LogSeverity> ALL = EnumSet.allOf(LogSeverity.class);

    private static LogLine line(String text) {
        return LogLine.parse(0, text);
    }

    @Test
    void findsAnExpressionAnywhereWhateverTheCase() {
        LogFilter filter = LogFilter.of(ALL, "get /(status|list)");
        assertTrue(filter.accepts(line("127.0.0.1 GET /status")));
        assertFalse(filter.accepts(line("127.0.0.1 POST /forecast")));
    }

    @Test
    void leavesOutSeveritiesThatAreNotChosen() {
        LogFilter filter = LogFilter.of(EnumSet.of(LogSeverity.ERROR), "");
        assertEquals(
                List.of(true, false),
                List.of(filter.accepts(line("an error occurred")), filter.accepts(line("all is well"))));
    }

    @Test
    void refusesWhatIsNoExpression() {
        assertThrows(PatternSyntaxException.class, () -> LogFilter.of(ALL, "("));
    }

    @Test
    void givesUpOnExpressionsThatWouldRunForEver() {
        LogFilter filter = LogFilter.of(ALL, "(a|aa)+$");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertFalse(filter.accepts(line("a".repeat(3_000) + "b"))));
    }
}
