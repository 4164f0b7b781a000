package org.anodeconsole.console.services;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** One service on a host. The actions block until they are done and may be called from any thread. */
public interface Service {
    /** A stable name: {@code taosanoded}. */
    String id();

    ServiceStatus status();

    /** Tells about every change of {@link #status()}, on whatever thread it happens. */
    void listen(Runnable listener);

    /** What is known about it now. */
    ServiceFacts facts();

    /** The logs it writes, the most telling first. */
    List<LogSource> logs();

    /** Asks it whether it is usable; blocks until it answered or its time is over. */
    default Usability usability(AnodeClient client) {
        Optional<AnodeAddress> address = facts().address();
        if (address.isEmpty()) {
            return Usability.NOT_ASKED;
        }
        try {
            return client.status(address.get()).status().equals("ready") ? Usability.READY : Usability.NOT_READY;
        } catch (ProblemException e) {
            return Usability.SILENT;
        }
    }

    /** Why it cannot be started or stopped here at all, in words; empty when it can. */
    String lockedBecause(Messages messages);

    /**
     * Starts it and waits until it answers.
     *
     * @throws ProblemException saying why it did not start; the status then says it too
     */
    void start() throws ProblemException, InterruptedException;

    /** Stops it and waits for its end. */
    void stop() throws ProblemException, InterruptedException;

    /** Stops it if it runs, then starts it. */
    default void restart() throws ProblemException, InterruptedException {
        stop();
        start();
    }

    /** What can be done to this service at all; the state decides what makes sense now. */
    default Set<ServiceAction> actions() {
        return EnumSet.of(ServiceAction.START, ServiceAction.STOP, ServiceAction.RESTART);
    }

    /**
     * What the user should know and confirm before the action is performed: that it loses work, or that memory will not do.
     * The answer may need a look at the host.
     *
     * @return the question, empty when the action needs none
     */
    default Optional<ProblemException> question(ServiceAction action) throws ProblemException, InterruptedException {
        return Optional.empty();
    }

    /**
     * Performs an action, whatever {@link #question} says about it.
     *
     * @throws RightsException when the console's user there may not
     * @throws ProblemException when it is none of {@link #actions()}, or failed
     */
    default void perform(ServiceAction action) throws ProblemException, InterruptedException {
        switch (action) {
            case START -> start();
            case STOP -> stop();
            case RESTART -> restart();
            default -> throw new ProblemException("services.notNow", action.name());
        }
    }
}
