package org.anodeconsole.console.monitoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.anode.config.DurableFile;
import org.anodeconsole.console.settings.SetAside;
import org.anodeconsole.console.tasks.LatestWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which alerts and their rules outlive the console. One that cannot be read never stops the start: it is set aside
 * and {@link #setAside()} says so; when even that fails, it stays where it is and nothing is saved in this run. Written by a
 * thread of its own.
 */
public final class AlertFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFile.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final long LARGEST_FILE = 4 << 20;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StoredRule(AlertRule.Kind kind, boolean on, long seconds, int threshold) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StoredMute(String anode, AlertRule.Kind kind, long until) {}

    /** Times in epoch milliseconds; ended is null while it lasts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StoredAlert(
            String anode, AlertRule.Kind kind, long since, @Nullable Long ended, boolean acknowledged, long mutedUntil, String detail) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stored(List<StoredRule> rules, List<StoredMute> mutes, List<StoredAlert> alerts) {}

    private final Path file;
    private final AlertMemory before;
    private final Optional<SetAside> setAside;
    private final LatestWriter<AlertMemory> writer = new LatestWriter<>("alerts", this::write, this::tell);

    private AlertFile(Path file, AlertMemory before, Optional<SetAside> setAside) {
        this.file = file;
        this.before = before;
        this.setAside = setAside;
    }

    /** Reads a file, which need not exist yet. */
    public static AlertFile open(Path file, Clock clock) {
        if (!Files.exists(file)) {
            return new AlertFile(file, AlertMemory.fresh(), Optional.empty());
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException(file + " is larger than " + LARGEST_FILE + " bytes");
            }
            AlertMemory before = memory(JSON.readValue(Files.readAllBytes(file), Stored.class), clock.instant());
            return new AlertFile(file, before, Optional.empty());
        } catch (IOException | RuntimeException e) {
            return new AlertFile(file, AlertMemory.fresh(), Optional.of(SetAside.of(file, e)));
        }
    }

    private static AlertMemory memory(Stored stored, Instant now) {
        Map<AlertRule.Kind, AlertRule> rules = new EnumMap<>(AlertRule.Kind.class);
        AlertRule.standard().forEach(rule -> rules.put(rule.kind(), rule));
        stored.rules().forEach(rule -> rules.put(
                rule.kind(), new AlertRule(rule.kind(), rule.on(), Duration.ofSeconds(rule.seconds()), rule.threshold())));
        Map<Alert.Subject, Instant> mutes = new HashMap<>();
        stored.mutes().stream()
                .filter(mute -> mute.until() > now.toEpochMilli())
                .forEach(mute -> mutes.put(new Alert.Subject(mute.anode(), mute.kind()), Instant.ofEpochMilli(mute.until())));
        List<Alert> alerts = stored.alerts().stream()
                .map(alert -> new Alert(
                        alert.anode(), alert.kind(), Instant.ofEpochMilli(alert.since()),
                        Optional.ofNullable(alert.ended()).map(Instant::ofEpochMilli),
                        alert.acknowledged(), Instant.ofEpochMilli(alert.mutedUntil()), alert.detail()))
                .toList();
        return new AlertMemory(List.copyOf(rules.values()), mutes, alerts);
    }

    /** What an earlier run kept. */
    public AlertMemory before() {
        return before;
    }

    /** The unreadable file of an earlier run, where it is now. */
    public Optional<SetAside> setAside() {
        return setAside;
    }

    /** Writes it soon. Never waits. */
    public void keep(AlertMemory memory) {
        if (setAside.map(SetAside::moved).orElse(true)) {
            writer.write(memory);
        }
    }

    private void write(AlertMemory memory) throws IOException {
        Stored stored = new Stored(
                memory.rules().stream()
                        .map(rule -> new StoredRule(rule.kind(), rule.on(), rule.lasting().toSeconds(), rule.threshold()))
                        .toList(),
                memory.mutes().entrySet().stream()
                        .map(mute -> new StoredMute(mute.getKey().anode(), mute.getKey().kind(), mute.getValue().toEpochMilli()))
                        .toList(),
                memory.alerts().stream()
                        .map(alert -> new StoredAlert(
                                alert.anode(), alert.kind(), alert.since().toEpochMilli(),
                                alert.ended().map(Instant::toEpochMilli).orElse(null),
                                alert.acknowledged(), alert.mutedUntil().toEpochMilli(), alert.detail()))
                        .toList());
        new DurableFile().write(file, JSON.writeValueAsBytes(stored));
    }

    private void tell(Optional<IOException> failure) {
        failure.ifPresent(reason -> LOG.warn("The alerts could not be saved to {}", file, reason));
    }

    /** Writes what is left. */
    @Override
    public void close() {
        writer.close();
    }
}
