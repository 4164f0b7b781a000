package org.anodeconsole.console.models;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.models.InstalledModel;
import org.jspecify.annotations.Nullable;

/**
 * One model, as the page shows it. Numbers that nobody told are negative, texts empty.
 *
 * @param type what it is for
 * @param algorithms the published algorithms it can serve
 * @param context how many values it looks at
 * @param horizon how many steps it answers at a time; 0 for an autoencoder
 * @param fault why it cannot be used; empty when it can
 * @param running whether it is in memory now
 * @param installed where it lies, for a model of this computer
 */
public record ModelRow(
        String name,
        String title,
        Type type,
        List<String> algorithms,
        long bytes,
        long context,
        long horizon,
        String license,
        String source,
        Origin origin,
        String fault,
        Running running,
        @Nullable InstalledModel installed) {

    /** What a model is for. */
    public enum Type {
        FORECAST,
        DETECTION,
        UNKNOWN
    }

    /** Who put it there. */
    public enum Origin {
        BUNDLED,
        USER,
        UNKNOWN
    }

    /** Whether anybody has loaded it. */
    public enum Loaded {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * A model in memory.
     *
     * @param loadMillis how long loading took
     * @param memory bytes it holds
     */
    public record Running(Loaded loaded, double loadMillis, long memory) {
        static final Running UNKNOWN = new Running(Loaded.UNKNOWN, -1, -1);
        static final Running NO = new Running(Loaded.NO, -1, -1);
    }

    public ModelRow {
        algorithms = List.copyOf(algorithms);
    }

    ModelRow withRunning(Running now) {
        return new ModelRow(
                name, title, type, algorithms, bytes, context, horizon, license, source, origin, fault, now, installed);
    }

    public boolean usable() {
        return fault.isEmpty();
    }

    public Optional<InstalledModel> onThisComputer() {
        return Optional.ofNullable(installed);
    }
}
