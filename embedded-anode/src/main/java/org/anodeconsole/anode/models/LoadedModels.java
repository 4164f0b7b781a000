package org.anodeconsole.anode.models;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;

/**
 * The models this process has in memory. Each is loaded when it is first asked for, and again after its file has changed; of
 * more than a few, the one that was not used for longest is given up.
 */
public final class LoadedModels implements AutoCloseable {
    private static final int MOST = 4;

    private final ModelLibrary library;
    private final int threads;
    private final Map<Key, LoadedModel> loaded = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Key(Path file, Instant changed) {}

    /**
     * A model with what is known about it while it is in memory.
     *
     * @param loaded empty when it is not
     */
    public record State(InstalledModel installed, Optional<LoadedModel> loaded) {}

    /** @param threads how many threads one run of a model may use */
    public LoadedModels(ModelLibrary library, int threads) {
        this.library = library;
        this.threads = threads;
    }

    /** Everything in the library. */
    public List<State> states() {
        List<State> states = new ArrayList<>();
        for (InstalledModel entry : library.entries()) {
            states.add(new State(entry, entry.usable() ? inMemory(entry) : Optional.empty()));
        }
        return states;
    }

    private synchronized Optional<LoadedModel> inMemory(InstalledModel entry) {
        Key key = key(entry);
        return loaded.entrySet().stream().filter(each -> each.getKey().equals(key)).map(Map.Entry::getValue).findFirst();
    }

    /**
     * The model of that name, loaded.
     *
     * @throws ModelException when there is none of that kind, or it cannot be used
     */
    public LoadedModel get(String name, ModelManifest.Kind kind) {
        InstalledModel entry = library.find(name).orElseThrow(() -> ModelException.because(
                "there is no model %s in %s, nor among those that came with the program; it has %s", name,
                library.directory(), names(kind)));
        if (entry.usableManifest().kind() != kind) {
            throw ModelException.because("the model %s does not fit: it is for %s", name, entry.usableManifest().kind().type());
        }
        return load(entry);
    }

    private List<String> names(ModelManifest.Kind kind) {
        return library.entries().stream()
                .filter(entry -> entry.usable() && entry.usableManifest().kind() == kind)
                .map(InstalledModel::name)
                .toList();
    }

    private static Key key(InstalledModel entry) {
        return new Key(entry.file(), entry.changed());
    }

    private synchronized LoadedModel load(InstalledModel entry) {
        Key key = key(entry);
        LoadedModel known = loaded.get(key);
        if (known != null) {
            return known;
        }
        giveUp(entry.file());
        LoadedModel fresh = LoadedModel.load(entry, threads);
        loaded.put(key, fresh);
        return fresh;
    }

    /** Makes room: an older state of the same file goes, and the model that was not used for longest. */
    private void giveUp(Path file) {
        int tooMany = loaded.size() - MOST + 1;
        for (Iterator<Map.Entry<Key, LoadedModel>> each = loaded.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Key, LoadedModel> entry = each.next();
            if (entry.getKey().file().equals(file) || tooMany > 0) {
                each.remove();
                entry.getValue().close();
                tooMany--;
            }
        }
    }

    @Override
    public synchronized void close() {
        loaded.values().forEach(LoadedModel::close);
        loaded.clear();
    }
}
