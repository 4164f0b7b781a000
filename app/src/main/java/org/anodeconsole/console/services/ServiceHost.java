package org.anodeconsole.console.services;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** A place where services run: this computer or another one. Closing it ends what belongs to the console. */
public interface ServiceHost extends AutoCloseable {
    /** A stable name for settings and tests. */
    String id();

    String name(Messages messages);

    List<Service> services();

    /**
     * Asks the computer what its services are. Blocks; to be called every now and then while somebody looks. A computer that
     * cannot be asked makes its services unknown and {@link #trouble()} say why.
     */
    default void refresh() throws InterruptedException {}

    /** Why the computer could not be asked, the last time it was tried. */
    default Optional<ProblemException> trouble() {
        return Optional.empty();
    }

    /** The computer the services run on, where programs can be run and files read there. */
    default Optional<Host> computer() {
        return Optional.empty();
    }

    /** The computer, when the reference anode's installer puts its files there. */
    default Optional<Host> installation() {
        return Optional.empty();
    }

    @Override
    void close();
}
