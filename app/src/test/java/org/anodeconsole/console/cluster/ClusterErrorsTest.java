package org.anodeconsole.console.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.junit.jupiter.api.Test;

class ClusterErrorsTest {
    private static ClusterException of(String message, int vendorCode) {
        return ClusterErrors.of(new SQLException(message, "", vendorCode), "Lab", "");
    }

    @Test
    void everyKnownCodeHasCauseAndRemedyInBothLanguages() {
        for (int code : ClusterErrors.KNOWN) {
            ClusterException failure = new ClusterException(code, ClusterErrors.key(code), "", "text of the server");
            Problem english = failure.in(new Messages(Locale.ENGLISH));
            Problem chinese = failure.in(new Messages(Locale.SIMPLIFIED_CHINESE));
            assertFalse(english.what().isBlank() || english.remedy().isBlank(), ClusterErrors.key(code));
            assertNotEquals(english.what(), chinese.what(), ClusterErrors.key(code));
            assertNotEquals(english.remedy(), chinese.remedy(), ClusterErrors.key(code));
        }
    }

    @Test
    void readsTheCodeWhereverTheDriverPutIt() {
        assertEquals(0x0430, of("TDengine ERROR (0x430): Anode already exists", 0x430).code());
        assertEquals(0x0430, of("TDengine ERROR (0x80000430): Anode already exists", 0x80000430).code(), "natively");
        assertEquals(0x0357, of("(0x357):auth failure:Authentication failure", 0).code(), "vendor code 0");
        assertEquals(0x0357, of("TDengine ERROR (0x231f): {\"code\":4357,\"desc\":\"no auth info\"}", 0x231f).code(), "0x1105");
    }

    @Test
    void theServersWordsAreFreedOfStatementAndCode() {
        Problem problem = of("TDengine ERROR (0x777): sql: select 1, desc: Something new", 0x777).in(new Messages(Locale.ENGLISH));
        assertEquals("The server refused: Something new (error 0x0777)", problem.what());
        assertEquals("cluster.error.0x0445",
                of("TDengine ERROR (0x445): FETCH DATA ERROR:Analysis failed since anode return error", 0x445).key());
    }

    @Test
    void sixtySecondsAreNotSaidOfWhatEndedAtOnce() {
        ClusterException failure = of(
                "TDengine ERROR (0x231d): can't create connection with any server within: 60000 milliseconds", 0x231d);
        assertEquals("cluster.lost", failure.key());
        assertFalse(failure.in(new Messages(Locale.ENGLISH)).what().contains("60"));
    }

    @Test
    void anAnswerThatIsNoUpgradeIsShown() {
        ClusterException failure = ClusterErrors.of(
                new SQLException("TDengine ERROR (0x231d): can't create connection", "", 0x231d), "Lab", "HTTP/1.1 502 Bad Gateway");
        assertEquals("cluster.http", failure.key());
        assertTrue(failure.in(new Messages(Locale.ENGLISH)).what().contains("502 Bad Gateway"));
        assertTrue(ClusterErrors.restMayHelp(failure));
    }

    @Test
    void aRefusedTokenIsARefusedLogin() {
        ClusterException failure = ClusterErrors.of(
                new SQLException("TDengine ERROR (0x231d): can't create connection", "", 0x231d), "Lab", "HTTP/1.1 401 Unauthorized");
        assertEquals(ClusterErrors.AUTHENTICATION, failure.code());
        assertTrue(ClusterErrors.needsUser(failure));
    }

    @Test
    void privilegesAreRecognisedByTheirWordsToo() {
        assertEquals("cluster.error.0x2644", of("TDengine ERROR (0x4402): Insufficient privilege for operation", 0x4402).key());
        assertEquals("cluster.error.whitelist", of("(0xffff):auth failure:ip not in whitelist", 0).key());
    }

    @Test
    void tellsARefusedStatementFromALostConnection() {
        ClusterException refused = of("TDengine ERROR (0x431): Anode not there", 0x431);
        ClusterException lost = of("TDengine ERROR (0x2318): null", 0x2318);
        assertTrue(ClusterErrors.ofStatement(refused));
        assertFalse(ClusterErrors.ofConnection(refused));
        assertTrue(ClusterErrors.ofConnection(lost));
        assertFalse(ClusterErrors.ofConnection(ClusterErrors.timedOut("Lab", Deadline.after(Duration.ZERO))));
    }
}
