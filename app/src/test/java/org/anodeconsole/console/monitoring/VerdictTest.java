package org.anodeconsole.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anodeconsole.console.language.Messages;
import org.junit.jupiter.api.Test;

class VerdictTest {
    /** Columns: what the cluster says, in the order READY, OTHER, OFFLINE, NONE. */
    private static final String TABLE =
            """
            RUNNING  READY     HEALTHY CLUSTER_DISAGREES UNREACHABLE_FROM_CLUSTER HEALTHY
            RUNNING  SLOW      SLOW SLOW SLOW_FOR_CLUSTER SLOW
            RUNNING  NOT_READY NOT_READY NOT_READY UNREACHABLE_FROM_CLUSTER NOT_READY
            RUNNING  FOREIGN   BROKEN_APPLICATION BROKEN_APPLICATION BROKEN_APPLICATION BROKEN_APPLICATION
            RUNNING  SILENT    UNREACHABLE_FROM_HERE UNREACHABLE_FROM_HERE RUNNING_BUT_SILENT RUNNING_BUT_SILENT
            RUNNING  UNASKED   NOT_ASKED NOT_ASKED NOT_ASKED NOT_ASKED
            CHANGING READY     CHANGING CHANGING CHANGING CHANGING
            CHANGING SLOW      CHANGING CHANGING CHANGING CHANGING
            CHANGING NOT_READY CHANGING CHANGING CHANGING CHANGING
            CHANGING FOREIGN   CHANGING CHANGING CHANGING CHANGING
            CHANGING SILENT    CHANGING CHANGING CHANGING CHANGING
            CHANGING UNASKED   CHANGING CHANGING CHANGING CHANGING
            STOPPED  READY     ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS
            STOPPED  SLOW      ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS
            STOPPED  NOT_READY ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS
            STOPPED  FOREIGN   WRONG_PROGRAM WRONG_PROGRAM WRONG_PROGRAM WRONG_PROGRAM
            STOPPED  SILENT    ANOTHER_PROCESS ANOTHER_PROCESS STOPPED STOPPED
            STOPPED  UNASKED   ANOTHER_PROCESS ANOTHER_PROCESS STOPPED STOPPED
            FAILED   READY     ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS
            FAILED   SLOW      ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS
            FAILED   NOT_READY ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS ANOTHER_PROCESS
            FAILED   FOREIGN   WRONG_PROGRAM WRONG_PROGRAM WRONG_PROGRAM WRONG_PROGRAM
            FAILED   SILENT    ANOTHER_PROCESS ANOTHER_PROCESS FAILED FAILED
            FAILED   UNASKED   ANOTHER_PROCESS ANOTHER_PROCESS FAILED FAILED
            UNKNOWN  READY     HEALTHY CLUSTER_DISAGREES UNREACHABLE_FROM_CLUSTER HEALTHY
            UNKNOWN  SLOW      SLOW SLOW SLOW_FOR_CLUSTER SLOW
            UNKNOWN  NOT_READY NOT_READY NOT_READY UNREACHABLE_FROM_CLUSTER NOT_READY
            UNKNOWN  FOREIGN   WRONG_PROGRAM WRONG_PROGRAM WRONG_PROGRAM WRONG_PROGRAM
            UNKNOWN  SILENT    UNREACHABLE_FROM_HERE UNREACHABLE_FROM_HERE OFFLINE OFFLINE
            UNKNOWN  UNASKED   NOT_ASKED NOT_ASKED NOT_ASKED NOT_ASKED
            """;

    @Test
    void namesEveryCombinationOfTheThreeTruths() {
        List<String> actual = new ArrayList<>();
        for (ServiceTruth service : ServiceTruth.values()) {
            for (HttpTruth http : HttpTruth.values()) {
                StringBuilder row = new StringBuilder("%-8s %-9s".formatted(service, http));
                for (RegistryTruth registry : RegistryTruth.values()) {
                    row.append(' ').append(Verdict.of(service, http, registry));
                }
                actual.add(row.toString());
            }
        }
        assertEquals(TABLE.lines().toList(), actual);
    }

    @Test
    void reachesEveryVerdictAndHasWordsAndAnAdviceForEach() {
        Set<Verdict> reached = EnumSet.noneOf(Verdict.class);
        TABLE.lines().flatMap(line -> List.of(line.split(" +")).subList(2, 6).stream()).map(Verdict::valueOf).forEach(reached::add);
        assertEquals(EnumSet.allOf(Verdict.class), reached);
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            for (Verdict verdict : Verdict.values()) {
                assertFalse(messages.text(verdict.key()).isBlank());
                assertFalse(messages.text(verdict.key() + ".advice").isBlank());
            }
        }
    }

    @Test
    void readsTheWordOfACluster() {
        assertEquals(RegistryTruth.READY, RegistryTruth.of("ready"));
        assertEquals(RegistryTruth.OFFLINE, RegistryTruth.of("offline"));
        assertEquals(RegistryTruth.OTHER, RegistryTruth.of("loading"));
    }
}
