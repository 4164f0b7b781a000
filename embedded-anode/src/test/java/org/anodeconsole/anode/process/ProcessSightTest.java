package org.anodeconsole.anode.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProcessSightTest {
    private static final String STATUS = "Name:\tjava\nState:\t%s\nTgid:\t2231\nPid:\t2231\nThreads:\t%d\nSigQ:\t0/31577\n";

    @Test
    void aZombieThatNobodyCollectedIsOver() {
        assertTrue(ProcessSight.isOver(STATUS.formatted("Z (zombie)", 1)));
    }

    @Test
    void aProcessIsNotOverBeforeItsLastThread() {
        assertFalse(ProcessSight.isOver(STATUS.formatted("Z (zombie)", 2)));
        assertFalse(ProcessSight.isOver(STATUS.formatted("Z (zombie)", 11)));
    }

    @Test
    void whatSleepsOrIsNotToldIsNotOver() {
        assertFalse(ProcessSight.isOver(STATUS.formatted("S (sleeping)", 1)));
        assertFalse(ProcessSight.isOver(""));
    }
}
