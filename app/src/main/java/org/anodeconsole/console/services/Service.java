package org.anodeconsole.console.services;

import java.util.List;
import java.util.Optional;
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

    /** What speaks against starting it now without forbidding it: the user is asked first. */
    default Optional<ProblemException> concern() {
        return Optional.empty();
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
    void restart() throws ProblemException, InterruptedException;
}
