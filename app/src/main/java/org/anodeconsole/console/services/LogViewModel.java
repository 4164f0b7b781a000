package org.anodeconsole.console.services;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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
    /** What one step in the background looks through: what was found so far is shown between the steps. */
    private static final long LINES_AT_ONCE = 50_000;
    private static final long FEW_NEW_LINES = 1_000;
    private static final int UPDATES_AFTER_FAILURE = 10;
    private static final int MOST_COPIED = 100_000;

    private final Service service;
    private final TaskRunner runner;
    private final Messages messages;
    private final ObservableList<LogSource> sources = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LogSource> source = new SimpleObjectProperty<>();
    private final ObjectProperty<LogRun> run = new SimpleObjectProperty<>(LogRun.ALL);
    private final ReadOnlyIntegerWrapper starts = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper held = new ReadOnlyLongWrapper();
    private final LogLinesViewModel visible = new LogLinesViewModel();
    private final Map<LogSeverity, BooleanProperty> shown = new EnumMap<>(LogSeverity.class);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    /** How often a log was put to rest here. */
    private final AtomicInteger rests = new AtomicInteger();
    private @Nullable LogSource offered;
    private LogRun.Range range = LogRun.ALL.among(List.of());
    private long read;
    private long generation;
    private boolean loading;
    private boolean unreadable;
    private int patience;

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
        run.addListener((observed, before, now) -> startOver());
        source.addListener((observed, before, now) -> {
            if (before != null) {
                putToRest(before);
            }
            patience = 0;
            startOver();
        });
        following.addListener((observed, before, now) -> update());
        takeSources();
    }

    public ObservableList<LogSource> sources() {
        return sources;
    }

    public ObjectProperty<@Nullable LogSource> sourceProperty() {
        return source;
    }

    public ObjectProperty<LogRun> runProperty() {
        return run;
    }

    /** How many starts of the program the log shows. */
    public ReadOnlyIntegerProperty startsProperty() {
        return starts.getReadOnlyProperty();
    }

    /** How many lines of the log are held. */
    public ReadOnlyLongProperty heldProperty() {
        return held.getReadOnlyProperty();
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
        if (now.equals(sources)) {
            return;
        }
        @Nullable LogSource chosen = source.get();
        boolean keep = chosen != null && now.contains(chosen) && !chosen.equals(offered);
        sources.setAll(now);
        offered = now.isEmpty() ? null : now.getFirst();
        source.set(keep ? chosen : offered);
    }

    private void startOver() {
        generation++;
        loading = false;
        notice.set("");
        read = 0;
        @Nullable LogSource from = source.get();
        visible.startOver(from == null ? null : from.lines());
        takeRuns(from);
        load(false);
    }

    /** Takes in what was written since the last call, unless the panel is at rest. */
    public void update() {
        takeSources();
        if (patience > 0) {
            patience--;
        } else if (following.get() && !loading) {
            load(true);
        }
    }

    /** Nobody looks at the panel: what the log holds open is given back. */
    public void rest() {
        @Nullable LogSource from = source.get();
        if (from != null) {
            putToRest(from);
        }
    }

    private void putToRest(LogSource from) {
        rests.incrementAndGet();
        runner.runQuietly("rest " + from.name(), progress -> {
            from.rest();
            return true;
        });
    }

    /**
     * What a step came to.
     *
     * @param next where the next step begins
     * @param more whether it had better begin at once
     */
    private record Portion(long[] found, long next, long firstHeld, long end, boolean more) {}

    private void load(boolean polls) {
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
        long first = Math.max(read, range.from());
        long last = range.to();
        int rested = rests.get();
        loading = true;
        runner.runQuietly("log " + from.name(), progress -> {
                    long before = from.lines().next();
                    if (polls) {
                        poll(from, rested);
                    }
                    return look(from.lines(), filter, first, last, before);
                })
                .whenDone(portion -> {
                    if (asked == generation) {
                        loading = false;
                        show(from, portion);
                    }
                })
                .whenFailed(failure -> {
                    if (asked == generation) {
                        loading = false;
                        unreadable = true;
                        patience = UPDATES_AFTER_FAILURE;
                        notice.set(reason(from, failure));
                    }
                });
    }

    private void poll(LogSource from, int rested) throws IOException, ProblemException, InterruptedException {
        from.poll();
        if (rests.get() != rested) {
            from.rest(); // It was put to rest meanwhile, perhaps before it was followed.
        }
    }

    private static Portion look(LogBuffer lines, LogFilter filter, long first, long last, long before) {
        long begin = Math.max(first, lines.first());
        long end = Math.min(lines.next(), last);
        long next = Math.max(begin, Math.min(end, begin + LINES_AT_ONCE));
        long[] found = lines.find(begin, next, filter);
        boolean more = next < end || lines.next() - before > FEW_NEW_LINES;
        return new Portion(found, next, lines.first(), lines.next(), more);
    }

    private String reason(LogSource from, Throwable failure) {
        return failure instanceof ProblemException known
                ? known.in(messages).what() + " " + known.in(messages).remedy()
                : messages.text("services.log.unreadable", from.place(), String.valueOf(failure.getMessage()));
    }

    private void show(LogSource from, Portion portion) {
        if (unreadable) {
            unreadable = false;
            notice.set("");
        }
        held.set(portion.end() - portion.firstHeld());
        if (takeRuns(from)) {
            startOver();
            return;
        }
        read = portion.next();
        visible.append(portion.found(), portion.firstHeld());
        if (portion.more()) {
            load(following.get() && portion.next() >= portion.end());
        }
    }

    /** @return whether other lines belong to the chosen run now */
    private boolean takeRuns(@Nullable LogSource from) {
        List<Long> found = from == null ? List.of() : from.lines().runs();
        starts.set(found.size());
        LogRun.Range before = range;
        range = run.get().among(found);
        return !range.equals(before);
    }

    /** Whether the panel leaves lines out. */
    public boolean isFiltering() {
        return !search.get().isEmpty() || severities().size() < LogSeverity.values().length || run.get() != LogRun.ALL;
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

    /** The place of the next error after a place among the visible lines, or -1. */
    public int nextError(int place) {
        return visible.errorFrom(place, 1);
    }

    /** The place of the last error before a place among the visible lines, or -1. */
    public int previousError(int place) {
        return visible.errorFrom(place < 0 ? visible.size() : place, -1);
    }

    /** Lines as text, of very many the last ones. */
    public String text(List<LogLine> lines) {
        return lines.subList(Math.max(0, lines.size() - MOST_COPIED), lines.size()).stream()
                .map(LogLine::text)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Saves the lines shown now as UTF-8. */
    public void save(Path file) {
        @Nullable LogSource from = source.get();
        long[] numbers = visible.numbers();
        runner.run(messages.text("services.log.saving", file.toString()), progress -> {
                    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                        if (from != null) {
                            write(from.lines(), numbers, out);
                        }
                        return file;
                    } catch (IOException e) {
                        throw new ProblemException("services.log.notSaved", e.toString(), file.toString());
                    }
                })
                .whenDone(saved -> notice.set(messages.text("services.log.saved", saved.toString())))
                .whenFailed(failure -> notice.set(ProblemException.describe(failure, messages).what()));
    }

    private static void write(LogBuffer lines, long[] numbers, BufferedWriter out) throws IOException {
        for (long number : numbers) {
            LogLine line = lines.line(number);
            if (line != null) {
                out.write(line.text());
                out.write('\n');
            }
        }
    }

    /** A name for a saved copy of the log shown. */
    public String suggestedName() {
        @Nullable LogSource chosen = source.get();
        return service.id() + (chosen == null ? "" : "-" + chosen.name()) + ".log";
    }
}
