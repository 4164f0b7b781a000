package org.anodeconsole.console.services;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** A host whose computer, services and troubles are of the test's choice. */
final class FakeHost implements ServiceHost {
    final String id;
    volatile List<Service> services;
    volatile Optional<ProblemException> trouble = Optional.empty();
    volatile Optional<Host> computer = Optional.empty();
    volatile int refreshed;
    volatile boolean closed;

    FakeHost(String id, List<Service> services) {
        this.id = id;
        this.services = services;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name(Messages messages) {
        return id;
    }

    @Override
    public List<Service> services() {
        return services;
    }

    @Override
    public void refresh() {
        refreshed++;
    }

    @Override
    public Optional<ProblemException> trouble() {
        return trouble;
    }

    @Override
    public Optional<Host> computer() {
        return computer;
    }

    @Override
    public Optional<Host> installation() {
        return computer;
    }

    @Override
    public void close() {
        closed = true;
    }
}
