package org.anodeconsole.console.monitoring;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.anodeconsole.console.chart.TimeRange;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The past of one anode: the one whose card was chosen. Belongs to the window's thread. */
public final class DetailsViewModel {
    private static final int MOST_EVENTS = 200;

    /**
     * What happened in a span of time.
     *
     * @param span how much of the past this is
     * @param end when it was read, epoch milliseconds
     * @param buckets in order of time
     * @param events newest first
     */
    public record Past(String anode, Span span, long end, Resolution resolution, List<Bucket> buckets, List<Event> events) {
        public Past {
            buckets = List.copyOf(buckets);
            events = List.copyOf(events);
        }

        /** From its first moment to its last, whether or not anybody looked then. */
        public TimeRange range() {
            return new TimeRange(end - span.length().toMillis(), end);
        }

        boolean isOld(long now) {
            return now - end >= resolution.step();
        }
    }

    private final History history;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable CardViewModel> card = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.HOUR);
    private final ReadOnlyObjectWrapper<@Nullable Past> past = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private Subscription following = Subscription.EMPTY;
    private Optional<Event> lastEvent = Optional.empty();
    private boolean reading;
    private boolean outdated;

    public DetailsViewModel(History history, TaskRunner tasks, Clock clock) {
        this.history = history;
        this.tasks = tasks;
        this.clock = clock;
        span.subscribe((before, after) -> read());
    }

    /** The anode looked at; null for none. */
    public ReadOnlyObjectProperty<@Nullable CardViewModel> cardProperty() {
        return card.getReadOnlyProperty();
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** What happened in that span; null before it was read. */
    public ReadOnlyObjectProperty<@Nullable Past> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /** Why it could not be read; null when it could. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Looks at an anode, and follows it until another is chosen. */
    public void open(CardViewModel chosen) {
        following.unsubscribe();
        past.set(null);
        card.set(chosen);
        following = chosen.sightingProperty().subscribe(seen -> {
            // The long spans move too slowly to be read every few seconds.
            boolean happened = !seen.lastEvent().equals(lastEvent);
            lastEvent = seen.lastEvent();
            Past shown = past.get();
            if (shown == null || happened || shown.isOld(clock.millis())) {
                read();
            }
        });
    }

    public void close() {
        following.unsubscribe();
        card.set(null);
        past.set(null);
    }

    private void read() {
        CardViewModel chosen = card.get();
        if (chosen == null) {
            return;
        }
        if (reading) {
            outdated = true;
            return;
        }
        reading = true;
        outdated = false;
        String anode = chosen.anode().url();
        Span chosenSpan = span.get();
        long length = chosenSpan.length().toMillis();
        tasks.runQuietly("history", progress -> {
                    long now = clock.millis();
                    Resolution resolution = Resolution.fitting(length);
                    return new Past(
                            anode, chosenSpan, now, resolution, history.read(anode, now - length, now, resolution),
                            history.events(anode, MOST_EVENTS));
                })
                .whenDone(this::show)
                .whenFailed(cause -> {
                    reading = false;
                    failure.set(cause);
                });
    }

    private void show(Past read) {
        reading = false;
        failure.set(null);
        CardViewModel chosen = card.get();
        if (outdated) {
            read();
        } else if (chosen != null && chosen.anode().url().equals(read.anode()) && !Objects.equals(past.get(), read)) {
            past.set(read);
        }
    }
}
