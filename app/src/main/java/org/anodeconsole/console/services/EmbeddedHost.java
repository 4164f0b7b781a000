package org.anodeconsole.console.services;

import java.util.List;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This computer, as far as the console runs services on it itself: its built-in anode. */
public final class EmbeddedHost implements ServiceHost {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedHost.class);

    private final EmbeddedAnode anode;

    public EmbeddedHost(EmbeddedAnode anode) {
        this.anode = anode;
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
        return List.of(anode);
    }

    @Override
    public void close() {
        try {
            anode.close();
        } catch (ProblemException e) {
            LOG.warn("The built-in anode could not be ended: {}", e.key(), e);
        }
    }
}
