package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalLong;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFactsTest {
    @ParameterizedTest
    @CsvSource({
        "loaded,active,running,RUNNING",
        "loaded,active,exited,RUNNING",
        "loaded,reloading,reload,RUNNING",
        "loaded,refreshing,refresh,RUNNING",
        "loaded,activating,start,STARTING",
        "loaded,activating,start-pre,STARTING",
        "loaded,activating,auto-restart,STARTING",
        "loaded,deactivating,stop-sigterm,STOPPING",
        "loaded,deactivating,final-sigkill,STOPPING",
        "loaded,inactive,dead,STOPPED",
        "loaded,maintenance,dead,STOPPED",
        "loaded,failed,failed,FAILED",
        "loaded,somethingnew,odd,UNKNOWN",
        "masked,inactive,dead,STOPPED",
        "masked,active,running,RUNNING",
        "not-found,inactive,dead,NOT_INSTALLED",
        "bad-setting,inactive,dead,FAILED",
        "error,inactive,dead,FAILED",
    })
    void readsTheStateOffTheProperties(String load, String active, String sub, ServiceState state) {
        UnitFacts facts = UnitFacts.parse("LoadState=" + load + "\nActiveState=" + active + "\nSubState=" + sub + "\n");
        assertEquals(state, facts.state());
    }

    @ParameterizedTest
    @CsvSource({
        "exit-code,services.systemd.exit",
        "signal,services.killed",
        "core-dump,services.killed",
        "oom-kill,services.systemd.memory",
        "timeout,services.systemd.timeout",
        "watchdog,services.systemd.timeout",
        "start-limit-hit,services.systemd.startLimit",
        "start-limit,services.systemd.startLimit",
        "resources,services.systemd.failed",
        "protocol,services.systemd.failed",
        "exec-condition,services.systemd.failed",
    })
    void saysWhyItFailed(String result, String problem) {
        UnitFacts facts = UnitFacts.parse(
                "LoadState=loaded\nActiveState=failed\nSubState=failed\nExecMainStatus=9\nResult=" + result + "\n");
        assertEquals(problem, facts.failure().key());
        assertEquals("failed (failed), " + result, facts.words());
    }

    @Test
    void readsNumbersAndBootSettings() {
        UnitFacts facts = UnitFacts.parse("""
                MainPID=4711
                MemoryCurrent=1073741824
                NRestarts=3
                ActiveEnterTimestampMonotonic=123456789
                LoadState=loaded
                ActiveState=active
                SubState=running
                Result=success
                UnitFileState=enabled
                ExecStart={ path=/x ; argv[]=/x a=b ; status=0/0 }
                """);
        assertEquals(OptionalLong.of(4711), facts.pid());
        assertEquals(OptionalLong.of(1L << 30), facts.memory());
        assertEquals(OptionalLong.of(3), facts.restarts());
        assertEquals(OptionalLong.of(123456789), facts.activeSinceBoot());
        assertEquals(Optional.of(true), facts.atBoot());
        assertEquals("active (running)", facts.words());
    }

    @Test
    void knowsWhatItIsNotTold() {
        UnitFacts facts = UnitFacts.parse("MainPID=0\nMemoryCurrent=[not set]\nActiveEnterTimestampMonotonic=0\nUnitFileState=static\n");
        assertEquals(OptionalLong.empty(), facts.pid());
        assertEquals(OptionalLong.empty(), facts.memory());
        assertEquals(OptionalLong.empty(), UnitFacts.parse("MemoryCurrent=18446744073709551615").memory());
        assertEquals(OptionalLong.empty(), facts.activeSinceBoot());
        assertEquals(Optional.empty(), facts.atBoot());
        assertFalse(facts.isComplete());
    }

    @ParameterizedTest
    @CsvSource({"'--now'", "a b", "a;b", "../x", "''", "'.service'", "ä"})
    void refusesWhatIsNoUnit(String name) {
        assertEquals("services.systemd.badName", assertThrows(ProblemException.class, () -> UnitName.of(name)).key());
    }

    @Test
    void completesTheNameOfAUnit() throws Exception {
        assertEquals("taosanoded.service", UnitName.of("taosanoded").text());
        assertEquals("a@b.service", UnitName.of("a@b.service").text());
    }
}
