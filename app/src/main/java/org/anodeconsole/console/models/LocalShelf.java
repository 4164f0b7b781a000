package org.anodeconsole.console.models;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model directory of the built-in anode and the models that came with it. */
public final class LocalShelf implements ModelShelf {
    private static final Logger LOG = LoggerFactory.getLogger(LocalShelf.class);

    private final Supplier<Path> directory;
    private final Supplier<List<AnodeAddress>> processes;
    private final AnodeClient client;

    /**
     * @param directory tells the model directory that is set now
     * @param processes where the built-in anode and its model servers answer, to ask what they have loaded
     */
    public LocalShelf(Supplier<Path> directory, Supplier<List<AnodeAddress>> processes, AnodeClient client) {
        this.directory = directory;
        this.processes = processes;
        this.client = client;
    }

    @Override
    public String id() {
        return "embedded";
    }

    @Override
    public String name(Messages messages) {
        return messages.text("models.embedded");
    }

    @Override
    public Optional<Path> directory() {
        return Optional.of(directory.get());
    }

    @Override
    public List<ModelRow> models() {
        Map<String, ModelRow> running = running();
        return ModelLibrary.of(directory.get()).entries().stream()
                .map(LocalShelf::row)
                .map(row -> row.withRunning(
                        running.containsKey(row.name()) ? running.get(row.name()).running() : ModelRow.Running.NO))
                .toList();
    }

    /** What the processes themselves say they have in memory; those that do not run say nothing. */
    private Map<String, ModelRow> running() {
        Map<String, ModelRow> loaded = new HashMap<>();
        for (AnodeAddress process : processes.get()) {
            try {
                client.models(process).stream()
                        .map(RemoteShelf::row)
                        .filter(row -> row.running().loaded() == ModelRow.Loaded.YES)
                        .forEach(row -> loaded.putIfAbsent(row.name(), row));
            } catch (ProblemException stopped) {
                LOG.debug("{} does not tell its models: {}", process, stopped.key());
            }
        }
        return loaded;
    }

    static ModelRow row(InstalledModel model) {
        ModelManifest manifest = model.manifest();
        ModelRow.Origin origin =
                model.origin() == InstalledModel.Origin.BUNDLED ? ModelRow.Origin.BUNDLED : ModelRow.Origin.USER;
        String fault = model.fault() == null ? "" : model.fault();
        if (manifest == null) {
            return new ModelRow(
                    model.name(), "", ModelRow.Type.UNKNOWN, List.of(), model.bytes(), -1, -1, "", "", origin, fault,
                    ModelRow.Running.UNKNOWN, model);
        }
        return new ModelRow(
                manifest.name(), manifest.title(),
                manifest.kind() == ModelManifest.Kind.FORECASTER ? ModelRow.Type.FORECAST : ModelRow.Type.DETECTION,
                manifest.algorithms(), model.bytes(),
                manifest.context().length() == 0 ? manifest.context().most() : manifest.context().length(),
                manifest.horizon() == null ? 0 : manifest.horizon().most(),
                manifest.license(), manifest.source(), origin, fault, ModelRow.Running.UNKNOWN, model);
    }
}
