package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    private static JournalEntry read(String json) {
        return JournalEntry.read(json, ZoneOffset.UTC).orElseThrow();
    }

    @Test
    void laysAnEntryOutLikeALineOfAnAnode() {
        JournalEntry entry = read("""
                {"__CURSOR":"s=1;i=2","__REALTIME_TIMESTAMP":"1795470000123456","PRIORITY":"3","SYSLOG_IDENTIFIER":"systemd",\
                "_PID":"1","INVOCATION_ID":"abc","MESSAGE":"taosanoded.service: Failed with result 'exit-code'."}""");
        assertEquals("2026-11-23 21:40:00,123 - systemd[1] - ERROR - taosanoded.service: Failed with result 'exit-code'.", entry.line());
        assertEquals("abc", entry.invocation());
        assertEquals("s=1;i=2", entry.cursor());
        assertEquals(LogSeverity.ERROR, LogLine.parse(0, entry.line()).severity());
    }

    @Test
    void believesALineOfTheServiceItselfMoreThanThePriorityOfItsOutput() {
        String line = "2026-11-23 21:45:05,406 - MainThread - ERROR - forecast failed";
        assertEquals(line, read("{\"PRIORITY\":\"6\",\"_TRANSPORT\":\"stdout\",\"MESSAGE\":\"" + line + "\"}").line());
    }

    @Test
    void readsAMessageThatIsGivenAsBytes() {
        assertEquals("1970-01-01 00:00:00,000 - journal - INFO - Aé",
                read("{\"__REALTIME_TIMESTAMP\":\"0\",\"PRIORITY\":\"6\",\"MESSAGE\":[65,195,169]}").line());
    }

    @Test
    void takesTheInvocationOfTheProcessWhereSystemdSaysNone() {
        assertEquals("xyz", read("{\"_SYSTEMD_INVOCATION_ID\":\"xyz\",\"MESSAGE\":\"m\"}").invocation());
    }

    @Test
    void passesOverWhatIsNoEntry() {
        assertEquals(Optional.empty(), JournalEntry.read("-- No entries --", ZoneOffset.UTC));
        assertEquals(Optional.empty(), JournalEntry.read("", ZoneOffset.UTC));
        assertEquals(Optional.empty(), JournalEntry.read("[1]", ZoneOffset.UTC));
        assertEquals(Optional.empty(), JournalEntry.read("{\"MESSAGE\":", ZoneOffset.UTC));
    }
}
