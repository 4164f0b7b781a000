package org.anodeconsole.console;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anodeconsole.anode.config.ConfigEnvironment.Answer;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.configuration.AnodeReadiness;
import org.anodeconsole.console.configuration.ConfigPlace;
import org.anodeconsole.console.configuration.ConfigurationView;
import org.anodeconsole.console.configuration.ConfigurationViewModel;
import org.anodeconsole.console.configuration.Drafts;
import org.anodeconsole.console.configuration.EditorViewModel;
import org.anodeconsole.console.configuration.Opening;
import org.anodeconsole.console.configuration.PlaceSource;
import org.anodeconsole.console.configuration.Readiness;
import org.anodeconsole.console.configuration.Restarting;
import org.anodeconsole.console.configuration.Saving;
import org.anodeconsole.console.configuration.ServiceRestart;
import org.anodeconsole.console.configuration.VersionLadder;
import org.anodeconsole.console.configuration.Versions;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.services.Service;
import org.anodeconsole.console.settings.AppDirectories;
import org.anodeconsole.console.tasks.TaskRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the configuration page together: the files of the built-in anode and of every host, and who restarts what reads them. */
final class ConfigurationRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationRoom.class);
    private static final List<String> INSTALLED = List.of("/etc/taos/taosanode.ini", "/etc/taos/taosanode.config.py");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Saving saving;
    private final TaskRunner tasks;
    private final ConfigurationViewModel model;
    private final Messages messages;
    private final Service embedded;
    private final Function<Host, Optional<Service>> services;
    private BiConsumer<AnodeAddress, String> onSaved = (anode, path) -> {};

    /**
     * @param local this computer
     * @param hosts every host there is now, this computer included
     * @param services the service named {@code taosanoded} of a host, if it is managed there
     * @param cluster tells from where anodes are called
     */
    ConfigurationRoom(
            AppDirectories directories,
            Service embedded,
            Host local,
            Supplier<List<Host>> hosts,
            Function<Host, Optional<Service>> services,
            ClusterReach cluster,
            AnodeClient client,
            TaskRunner tasks,
            Messages messages) {
        this.tasks = tasks;
        this.embedded = embedded;
        this.services = services;
        ConfigPlace own = new ConfigPlace(
                local, directories.config().resolve("taosanode.ini").toString(), IniTarget.EMBEDDED,
                Optional.of(restartOf(() -> Optional.of(embedded))), () -> cluster.ofOwn(local));
        PlaceSource places = new PlaceSource() {
            @Override
            public List<ConfigPlace> places() {
                List<ConfigPlace> all = new ArrayList<>(List.of(own));
                for (Host host : hosts.get()) {
                    ServiceRestart restart = restartOf(() -> services.apply(host));
                    INSTALLED.forEach(path -> all.add(new ConfigPlace(
                            host, path, IniTarget.REFERENCE, Optional.of(restart), () -> cluster.of(host))));
                }
                return all;
            }

            @Override
            public List<Host> hosts() {
                return hosts.get();
            }
        };
        Readiness readiness = new AnodeReadiness(client);
        Versions versions = new Versions(
                directories.data().resolve("configurations"), new VersionLadder(ZoneId.systemDefault()), InstantSource.system());
        Drafts drafts = new Drafts(directories.data().resolve("drafts"));
        saving = new Saving(versions);
        model = new ConfigurationViewModel(
                places, new Opening(saving, versions, drafts), saving, versions,
                new EditorViewModel(tasks, readiness, drafts), new Restarting(readiness), tasks, messages);
        this.messages = messages;
    }

    /** @param service asked each time: which services a host has may be learnt later */
    private static ServiceRestart restartOf(Supplier<Optional<Service>> service) {
        return new ServiceRestart() {
            @Override
            public String lockedBecause(Messages words) {
                return service.get()
                        .map(known -> known.lockedBecause(words))
                        .orElseGet(() -> words.text("configuration.restart.nobody"));
            }

            @Override
            public void restart() throws ProblemException, InterruptedException {
                service.get().orElseThrow(() -> new ProblemException("services.notNow", "")).restart();
            }

            @Override
            public Duration patience() {
                return PATIENCE;
            }
        };
    }

    /** Who is told which file was saved, and where the anode that reads it answers, if that is known. */
    void whenSaved(BiConsumer<AnodeAddress, String> listener) {
        onSaved = listener;
        model.whenSaved(this::tell);
    }

    private void tell(ConfigPlace place) {
        Optional<Service> reader = place.target() == IniTarget.EMBEDDED ? Optional.of(embedded) : services.apply(place.host());
        reader.flatMap(service -> service.facts().address()).ifPresent(address -> onSaved.accept(address, place.path()));
    }

    /** Keeps what another page wrote into a file as a version, like a save of this one. May be called from any thread. */
    void replaced(Host host, String path, IniTarget target, byte[] before, byte[] after) {
        ConfigPlace place = new ConfigPlace(host, path, target, Optional.empty(), () -> Answer.UNKNOWN);
        saving.replaced(place, before, after);
        tasks.uiThread().run(() -> tell(place));
    }

    /** The page; to be asked for once. */
    ConfigurationView page() {
        return new ConfigurationView(model, messages);
    }

    @Override
    public void close() {
        try {
            model.close();
        } catch (ProblemException e) {
            LOG.warn("Unsaved edits could not be written down: {}", e.getMessage());
        }
    }
}
