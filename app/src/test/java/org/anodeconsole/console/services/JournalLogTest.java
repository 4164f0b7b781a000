package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;

class JournalLogTest {
    private final MemoryHost host = new MemoryHost();
    private final JournalLog log = new JournalLog(host, "taosanoded.service", ZoneOffset.UTC);

    private void entry(String cursor, String invocation, String message) {
        host.followers.getLast().accept("{\"__CURSOR\":\"" + cursor + "\",\"INVOCATION_ID\":\"" + invocation
                + "\",\"__REALTIME_TIMESTAMP\":\"0\",\"PRIORITY\":\"6\",\"SYSLOG_IDENTIFIER\":\"systemd\",\"MESSAGE\":\"" + message + "\"}");
    }

    @Test
    void followsTheUnitAndTellsItsStartsApart() throws Exception {
        log.poll();
        assertEquals("journalctl --unit=taosanoded.service --output=json --no-pager --quiet --follow --lines=100000", host.commands.getLast());
        entry("c1", "a", "Started");
        entry("c2", "a", "Stopped");
        entry("c3", "b", "Started");

        assertEquals(3, log.lines().next());
        assertEquals(List.of(0L, 2L), log.lines().runs());
        assertEquals("1970-01-01 00:00:00,000 - systemd - INFO - Started", log.lines().line(0).text());
    }

    @Test
    void goesOnAfterTheLastEntryWhenItWasInterrupted() throws Exception {
        log.poll();
        entry("s=1;i=7", "a", "Started");
        log.rest();
        assertFalse(host.followed);

        log.poll();

        assertTrue(host.commands.getLast().endsWith("--follow --after-cursor=s=1;i=7 --no-tail"), host.commands.getLast());
    }

    @Test
    void followsOnlyOnceWhilePolledAgainAndAgain() throws Exception {
        log.poll();
        log.poll();
        log.poll();
        assertEquals(1, host.followers.size());
    }

    @Test
    void saysWhyTheJournalCannotBeRead() {
        host.programs = command -> new CommandResult(1, "", "No journal files were opened due to insufficient permissions.\n");
        ProblemException problem = assertThrows(ProblemException.class, log::poll);
        assertEquals("services.journal.unreadable", problem.key());
        assertEquals(0, host.followers.size());
    }
}
