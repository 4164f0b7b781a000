package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServiceStateMachineTest {
    private final ServiceStateMachine machine = new ServiceStateMachine(ServiceState.STOPPED, () -> Instant.EPOCH);

    @Test
    void staysWhereItIsWhenTheStateIsNotTheExpectedOne() {
        assertFalse(machine.move(EnumSet.of(ServiceState.RUNNING), ServiceState.STOPPING));
        assertEquals(ServiceState.STOPPED, machine.state());
    }

    @Test
    void refusesTransitionsThatAreNotInTheTable() {
        assertThrows(
                IllegalArgumentException.class,
                () -> machine.move(EnumSet.of(ServiceState.STOPPED), ServiceState.STOPPING));
    }

    @Test
    void letsOneOfManyActionsAtTheSameTimeWin() throws Exception {
        int actors = 8;
        CyclicBarrier together = new CyclicBarrier(actors);
        AtomicInteger winners = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    together.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                if (machine.move(EnumSet.of(ServiceState.STOPPED, ServiceState.FAILED), ServiceState.STARTING)) {
                    winners.incrementAndGet();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, winners.get());
    }

    @Test
    void wakesWhoeverAwaitsAState() throws Exception {
        Thread.ofVirtual().start(() -> {
            machine.move(EnumSet.of(ServiceState.STOPPED), ServiceState.STARTING);
            machine.move(EnumSet.of(ServiceState.STARTING), ServiceState.RUNNING);
        });
        assertTrue(machine.await(EnumSet.of(ServiceState.RUNNING), Duration.ofSeconds(30)));
        assertFalse(machine.await(EnumSet.of(ServiceState.STOPPED), Duration.ofMillis(1)));
    }

    @Test
    void tellsItsListenersAfterTheChange() {
        List<ServiceState> seen = new ArrayList<>();
        machine.listen(() -> seen.add(machine.state()));
        machine.move(EnumSet.of(ServiceState.STOPPED), ServiceState.STARTING);
        machine.move(EnumSet.of(ServiceState.RUNNING), ServiceState.STOPPING);
        assertEquals(List.of(ServiceState.STARTING), seen);
    }
}
