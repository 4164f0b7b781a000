package org.anodeconsole.console.services;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This computer, as far as the console runs services on it itself: its built-in anode and the model servers. */
public final class EmbeddedHost implements ServiceHost {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedHost.class);

    private final Host computer;
    private final EmbeddedAnode anode;
    private final List<EmbeddedModelServer> models;

    /** @param computer this computer */
    public EmbeddedHost(EmbeddedAnode anode, List<EmbeddedModelServer> models, Host computer) {
        this.computer = computer;
        this.anode = anode;
        this.models = List.copyOf(models);
    }

    @Override
    public String id() {
        return "embedded";
    }

    @Override
    public String name(Messages messages) {
        return messages.text("services.host.embedded");
    }

    @Override
    public List<Service> services() {
        return Stream.<Service>concat(Stream.of(anode), models.stream()).toList();
    }

    @Override
    public Optional<Host> computer() {
        return Optional.of(computer);
    }

    @Override
    public void close() {
        for (EmbeddedModelServer model : models) {
            try {
                model.close();
            } catch (ProblemException e) {
                LOG.warn("The model server {} could not be ended: {}", model.id(), e.key(), e);
            }
        }
        try {
            anode.close();
        } catch (ProblemException e) {
            LOG.warn("The built-in anode could not be ended: {}", e.key(), e);
        }
    }
}
