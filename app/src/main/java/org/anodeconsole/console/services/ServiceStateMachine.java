package org.anodeconsole.console.services;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The state of one service. A transition names the states it starts from and does nothing from any other, so that of two
 * actions at the same time one wins and the other learns it.
 */
public final class ServiceStateMachine {
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile ServiceStatus status;

    public ServiceStateMachine(ServiceState first, InstantSource clock) {
        this.clock = clock;
        this.status = new ServiceStatus(first, clock.instant(), null);
    }

    public ServiceStatus status() {
        return status;
    }

    public ServiceState state() {
        return status.state();
    }

    /** Tells about every change. Listeners ask for the status themselves: a late call then never shows an old one. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Enters a state when the present one is among those expected.
     *
     * @return whether it did
     * @throws IllegalArgumentException when an expected state may not become the next one
     */
    public boolean move(Set<ServiceState> expected, ServiceState next) {
        return move(expected, next, null);
    }

    /** Enters {@link ServiceState#FAILED} with a reason, when the present state is among those expected. */
    public boolean fail(Set<ServiceState> expected, ServiceFailure failure) {
        return move(expected, ServiceState.FAILED, failure);
    }

    /**
     * Takes over what the service's host says about it: others act on the service too, and several steps may lie between two
     * looks, so any state can follow.
     *
     * @param expected the status when the host was asked; an action that began meanwhile wins
     * @param seen what the host said
     * @return whether it was taken over
     */
    public boolean see(ServiceStatus expected, ServiceStatus seen) {
        lock.lock();
        try {
            if (status != expected) {
                return false;
            }
            if (status.state() == seen.state()) {
                return true;
            }
            status = seen;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
        return true;
    }

    private boolean move(Set<ServiceState> expected, ServiceState next, @Nullable ServiceFailure failure) {
        for (ServiceState from : expected) {
            if (!from.mayBecome(next)) {
                throw new IllegalArgumentException("a service that is " + from + " may not become " + next);
            }
        }
        lock.lock();
        try {
            if (!expected.contains(status.state())) {
                return false;
            }
            status = new ServiceStatus(next, clock.instant(), failure);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
        return true;
    }

    /**
     * Waits until one of the states is reached.
     *
     * @return whether it was within the time
     */
    public boolean await(Set<ServiceState> awaited, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (!awaited.contains(status.state())) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
