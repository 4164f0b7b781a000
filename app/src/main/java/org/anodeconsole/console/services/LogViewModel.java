package org.anodeconsole.console.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The log panel: one log of a service, filtered, followed or at rest. Belongs to the window's thread. */
public final class LogViewModel {
    private final Service service;
    private final TaskRunner runner;
    private final Messages messages;
    private final ObservableList<LogSource> sources = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LogSource> source = new SimpleObjectProperty<>();
    private final ObservableList<LogLine> visible = FXCollections.observableArrayList();
    private final Map<LogSeverity, BooleanProperty> shown = new EnumMap<>(LogSeverity.class);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private @Nullable LogSource offered;
    private long read;
    private long generation;
    private boolean polling;
    private boolean unreadable;

    public LogViewModel(Service service, TaskRunner runner, Messages messages) {
        this.service = service;
        this.runner = runner;
        this.messages = messages;
        for (LogSeverity severity : LogSeverity.values()) {
            BooleanProperty property = new SimpleBooleanProperty(true);
            property.addListener((observed, before, now) -> startOver());
            shown.put(severity, property);
        }
        search.addListener((observed, before, now) -> startOver());
        source.addListener((observed, before, now) -> startOver());
        following.addListener((observed, before, now) -> update());
        takeSources();
    }

    public ObservableList<LogSource> sources() {
        return sources;
    }

    public ObjectProperty<@Nullable LogSource> sourceProperty() {
        return source;
    }

    public ObservableList<LogLine> visible() {
        return visible;
    }

    public BooleanProperty shownProperty(LogSeverity severity) {
        BooleanProperty property = shown.get(severity);
        if (property == null) {
            throw new IllegalArgumentException("no such severity: " + severity);
        }
        return property;
    }

    /** A regular expression. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Why nothing can be shown, or empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public BooleanProperty followingProperty() {
        return following;
    }

    /** The first log is shown until the user chooses another. */
    private void takeSources() {
        List<LogSource> now = service.logs();
        if (!now.equals(sources)) {
            @Nullable LogSource chosen = source.get();
            boolean keep = chosen != null && now.contains(chosen) && !chosen.equals(offered);
            sources.setAll(now);
            offered = now.getFirst();
            source.set(keep ? chosen : offered);
        }
    }

    private void startOver() {
        generation++;
        notice.set("");
        read = 0;
        visible.clear();
        load();
    }

    /** Takes in what was written since the last call, unless the panel is at rest. */
    public void update() {
        takeSources();
        if (following.get() && !polling) {
            load();
        }
    }

    private void load() {
        @Nullable LogSource from = source.get();
        if (from == null) {
            return;
        }
        LogFilter filter;
        try {
            filter = LogFilter.of(severities(), search.get());
        } catch (PatternSyntaxException e) {
            notice.set(messages.text("services.log.badSearch", String.valueOf(e.getDescription())));
            return;
        }
        long asked = generation;
        long first = read;
        polling = true;
        runner.runQuietly("log " + from.name(), progress -> {
                    from.poll();
                    List<LogLine> fresh = from.lines().from(first);
                    long next = fresh.isEmpty() ? first : fresh.getLast().number() + 1;
                    return new Portion(next, fresh.stream().filter(filter::accepts).toList());
                })
                .whenDone(portion -> {
                    polling = false;
                    if (unreadable) {
                        unreadable = false;
                        notice.set("");
                    }
                    if (asked == generation) {
                        show(portion);
                    }
                })
                .whenFailed(failure -> {
                    polling = false;
                    unreadable = true;
                    notice.set(messages.text("services.log.unreadable", from.place(), String.valueOf(failure.getMessage())));
                });
    }

    private record Portion(long next, List<LogLine> lines) {}

    private void show(Portion portion) {
        if (portion.next() < read) {
            return;
        }
        long alreadyShown = read;
        read = portion.next();
        visible.addAll(portion.lines().stream().filter(line -> line.number() >= alreadyShown).toList());
        int surplus = visible.size() - LogBuffer.USUAL_CAPACITY;
        if (surplus > 0) {
            visible.remove(0, surplus);
        }
    }

    /** Whether the panel leaves lines out. */
    public boolean isFiltering() {
        return !search.get().isEmpty() || severities().size() < LogSeverity.values().length;
    }

    private Set<LogSeverity> severities() {
        Set<LogSeverity> set = EnumSet.noneOf(LogSeverity.class);
        shown.forEach((severity, property) -> {
            if (property.get()) {
                set.add(severity);
            }
        });
        return set;
    }

    /** The lines shown now, as text. */
    public String text(List<LogLine> lines) {
        return lines.stream().map(LogLine::text).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Saves the lines shown now as UTF-8. */
    public void save(Path file) {
        String text = text(List.copyOf(visible));
        runner.run(messages.text("services.log.saving", file.toString()), progress -> {
                    try {
                        return Files.writeString(file, text, StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new ProblemException("services.log.notSaved", e.toString(), file.toString());
                    }
                })
                .whenDone(saved -> notice.set(messages.text("services.log.saved", saved.toString())))
                .whenFailed(failure -> notice.set(ProblemException.describe(failure, messages).what()));
    }

    /** A name for a saved copy of the log shown. */
    public String suggestedName() {
        @Nullable LogSource chosen = source.get();
        return service.id() + (chosen == null ? "" : "-" + chosen.name()) + ".log";
    }
}
