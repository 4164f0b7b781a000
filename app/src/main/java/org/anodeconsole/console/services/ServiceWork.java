package org.anodeconsole.console.services;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.anodeconsole.console.language.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Actions on a service of a host that others act on too. While an action of this console is under way it says the state;
 * otherwise the host does. An action that failed leaves the state unknown until the host was asked again: what it failed of
 * may have left the service in any.
 */
final class ServiceWork {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceWork.class);

    /** A question to the host whose answer becomes the state. */
    interface Look {
        void look() throws ProblemException, InterruptedException;
    }

    /** What an action does on the host. */
    interface Work {
        void perform() throws ProblemException, InterruptedException;
    }

    private final ServiceStateMachine machine;
    private final AtomicInteger underWay = new AtomicInteger();

    ServiceWork(ServiceStateMachine machine) {
        this.machine = machine;
    }

    boolean isUnderWay() {
        return underWay.get() > 0;
    }

    /**
     * Enters a passing state and works on reaching its end.
     *
     * @throws ProblemException {@code services.notNow} when it is in none of the states it makes sense in
     */
    void perform(Set<ServiceState> from, ServiceState passing, Work work, Look look)
            throws ProblemException, InterruptedException {
        underWay.incrementAndGet();
        boolean done = false;
        try {
            if (!machine.move(from, passing)) {
                done = true;
                throw new ProblemException("services.notNow", machine.state().name());
            }
            work.perform();
            done = true;
        } finally {
            underWay.decrementAndGet();
            if (!done) {
                machine.move(EnumSet.of(passing), ServiceState.UNKNOWN);
                lookAgain(look);
            }
        }
    }

    /** The host cannot be asked: unless an action of this console knows better, nobody knows the state. */
    void lost() {
        ServiceStatus before = machine.status();
        if (!isUnderWay()) {
            machine.see(before, new ServiceStatus(ServiceState.UNKNOWN, Instant.now(), null));
        }
    }

    private static void lookAgain(Look look) {
        boolean interrupted = Thread.interrupted();
        try {
            look.look();
        } catch (ProblemException e) {
            LOG.debug("The state stays unknown for now: {}", e.key(), e);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
