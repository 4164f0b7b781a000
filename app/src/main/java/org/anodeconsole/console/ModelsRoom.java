package org.anodeconsole.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.anodeconsole.anode.install.TrialProcess;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.process.AnodedProgram;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.models.LocalShelf;
import org.anodeconsole.console.models.ModelFileDialog;
import org.anodeconsole.console.models.ModelServiceViewModel;
import org.anodeconsole.console.models.ModelShelf;
import org.anodeconsole.console.models.ModelsView;
import org.anodeconsole.console.models.ModelsViewModel;
import org.anodeconsole.console.models.RemoteShelf;
import org.anodeconsole.console.services.EmbeddedAnode;
import org.anodeconsole.console.services.EmbeddedModelServer;
import org.anodeconsole.console.services.ModelMemory;
import org.anodeconsole.console.services.ServiceState;
import org.anodeconsole.console.services.ServiceEntry;
import org.anodeconsole.console.services.ServicesViewModel;
import org.anodeconsole.console.settings.AppDirectories;
import org.anodeconsole.console.tasks.TaskRunner;

/** Builds what has to do with models, and connects the models page with the anodes and the services. */
final class ModelsRoom {
    private final AppDirectories directories;
    private final EmbeddedAnode embedded;
    private final AnodeClient client;
    private final AnodedProgram program = AnodedProgram.ofThisProcess();
    private final List<EmbeddedModelServer> servers;
    private final ObservableList<ModelShelf> shelves = FXCollections.observableArrayList();
    private final ModelsViewModel models;
    private final Messages messages;

    ModelsRoom(
            AppDirectories directories, EmbeddedAnode embedded, AnodeClient client, TaskRunner tasks, Messages messages) {
        this.directories = directories;
        this.embedded = embedded;
        this.client = client;
        this.servers = Arrays.stream(ModelService.values())
                .map(service -> new EmbeddedModelServer(service, program, directories, ModelMemory.ofThisComputer()))
                .toList();
        this.messages = messages;
        shelves.add(new LocalShelf(this::modelDirectory, this::processes, client));
        models = new ModelsViewModel(shelves, new TrialProcess(program)::run, tasks, messages);
    }

    ModelsViewModel models() {
        return models;
    }

    /** The model servers of the built-in anode. */
    List<EmbeddedModelServer> servers() {
        return servers;
    }

    /** The page, with the model servers as the services page has them and the models of the anodes at these addresses. */
    ModelsView page(ServicesViewModel services, ObservableList<AnodeAddress> anodes) {
        anodes.addListener((ListChangeListener<AnodeAddress>) change -> follow(anodes));
        follow(anodes);
        return new ModelsView(models, cards(services), messages, ModelFileDialog.ofTheSystem(messages), services.hosts().getFirst()::refresh);
    }

    private List<ModelServiceViewModel> cards(ServicesViewModel services) {
        return services.hosts().getFirst().services().stream()
                .map(ServiceEntry::card)
                .<ModelServiceViewModel>mapMulti((card, taken) -> ModelService.forCommand(card.service().id())
                        .ifPresent(which -> taken.accept(new CardModelService(card, which, messages))))
                .toList();
    }

    /** Keeps a shelf per anode; those that stay are the same as before, so that a choice among them stays too. */
    private void follow(List<AnodeAddress> anodes) {
        List<AnodeAddress> others = anodes.stream().filter(address -> !Optional.of(address).equals(embedded.address())).toList();
        List<String> ids = new ArrayList<>(others.stream().map(AnodeAddress::url).toList());
        shelves.removeIf(shelf -> shelf instanceof RemoteShelf && !ids.contains(shelf.id()));
        List<String> known = shelves.stream().map(ModelShelf::id).toList();
        others.stream()
                .filter(address -> !known.contains(address.url()))
                .forEach(address -> shelves.add(new RemoteShelf(address, client)));
    }

    /** As the built-in anode's configuration says it now; what it was written with when it cannot be read. */
    private Path modelDirectory() {
        try {
            return TaosanodeIni.read(directories.config().resolve("taosanode.ini")).settings().modelDirectory();
        } catch (IOException | IllegalArgumentException e) {
            return directories.data().resolve("models");
        }
    }

    private List<AnodeAddress> processes() {
        return Stream.concat(
                        embedded.address().stream(),
                        servers.stream()
                                .filter(server -> server.status().state() == ServiceState.RUNNING)
                                .flatMap(server -> server.facts().address().stream()))
                .toList();
    }
}
