package org.anodeconsole.console;

import java.util.Optional;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeListViewModel;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.services.EmbeddedAnode;
import org.anodeconsole.console.services.ServiceState;
import org.anodeconsole.console.settings.SettingsStore;
import org.anodeconsole.console.tasks.TaskRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the built-in anode and registers it. It is registered once: a user who drops it has a reason. When its address
 * changes, the entry it had is dropped and the new address registered.
 */
final class OwnAnode {
    private static final Logger LOG = LoggerFactory.getLogger(OwnAnode.class);

    private final EmbeddedAnode anode;
    private final AnodeRegistry registry;
    private final AnodeListViewModel list;
    private final SettingsStore settings;
    private final TaskRunner tasks;
    private final Messages messages;

    OwnAnode(
            EmbeddedAnode anode,
            AnodeRegistry registry,
            AnodeListViewModel list,
            SettingsStore settings,
            TaskRunner tasks,
            Messages messages) {
        this.anode = anode;
        this.registry = registry;
        this.list = list;
        this.settings = settings;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** To be called on the window's thread. */
    void start() {
        anode.listen(() -> tasks.uiThread().run(this::stateChanged));
        tasks.run(messages.text("shell.startingAnode"), progress -> {
                    anode.start();
                    return anode;
                })
                // The Services page shows the failure with its reason and the last lines of the log.
                .whenFailed(failure -> LOG.warn("The built-in anode did not start", failure));
    }

    private void stateChanged() {
        Optional<AnodeAddress> address = anode.address();
        if (anode.status().state() == ServiceState.RUNNING && address.isPresent()) {
            register(address.get());
        } else {
            list.refresh();
        }
    }

    private void register(AnodeAddress address) {
        String before = settings.current().ownAnode();
        if (before.equals(address.url())) {
            list.refresh();
            return;
        }
        tasks.runQuietly("register", progress -> {
                    forget(before);
                    try {
                        registry.register(address);
                    } catch (ProblemException e) {
                        if (!e.key().equals("anodes.duplicate")) {
                            throw e;
                        }
                    }
                    return address;
                })
                .whenDone(registered -> {
                    settings.change(current -> current.withOwnAnode(registered.url()));
                    list.refresh();
                })
                .whenFailed(failure -> LOG.warn("The built-in anode at {} could not be registered", address, failure));
    }

    private void forget(String url) throws ProblemException, InterruptedException {
        for (Anode known : registry.list()) {
            if (known.url().equals(url)) {
                registry.drop(known.id());
            }
        }
    }
}
