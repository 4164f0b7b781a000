package org.anodeconsole.console.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** The model directory of the built-in anode and the models that came with it. */
public final class LocalShelf implements ModelShelf {
    private final Supplier<Path> directory;
    private final Supplier<Optional<AnodeAddress>> anode;
    private final AnodeClient client;

    /**
     * @param directory tells the model directory that is set now
     * @param anode where the built-in anode answers, to ask what it has loaded
     */
    public LocalShelf(Supplier<Path> directory, Supplier<Optional<AnodeAddress>> anode, AnodeClient client) {
        this.directory = directory;
        this.anode = anode;
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

    /** What the anode itself says; nothing while it is stopped. */
    private Map<String, ModelRow> running() {
        Optional<AnodeAddress> address = anode.get();
        if (address.isEmpty()) {
            return Map.of();
        }
        try {
            return client.models(address.get()).stream()
                    .map(RemoteShelf::row)
                    .collect(Collectors.toMap(ModelRow::name, Function.identity(), (first, second) -> first));
        } catch (ProblemException stopped) {
            return Map.of();
        }
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
                manifest.horizon() == null ? 0 : manifest.horizon().block(),
                manifest.license(), manifest.source(), origin, fault, ModelRow.Running.UNKNOWN, model);
    }
}
