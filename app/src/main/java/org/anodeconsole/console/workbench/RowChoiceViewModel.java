package org.anodeconsole.console.workbench;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.anodeconsole.console.cluster.SeriesSelection;
import org.anodeconsole.console.cluster.SeriesSelection.Aggregate;
import org.anodeconsole.console.cluster.SeriesSelection.IntervalUnit;
import org.anodeconsole.console.language.ProblemException;

/** Which rows of a table are wanted: all, the last ones or a span, as they are or one value for each interval. */
public final class RowChoiceViewModel {
    private static final int USUAL_ROWS = 1_000;

    /** Which rows. */
    public enum Range {
        LAST,
        SPAN,
        ALL
    }

    private final ZoneId zone;
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.LAST);
    private final IntegerProperty lastRows = new SimpleIntegerProperty(USUAL_ROWS);
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final BooleanProperty thinned = new SimpleBooleanProperty();
    private final ObjectProperty<Aggregate> aggregate = new SimpleObjectProperty<>(Aggregate.AVG);
    private final IntegerProperty length = new SimpleIntegerProperty(5);
    private final ObjectProperty<IntervalUnit> unit = new SimpleObjectProperty<>(IntervalUnit.MINUTES);

    /** @param zone in which times are typed */
    RowChoiceViewModel(ZoneId zone) {
        this.zone = zone;
    }

    public ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** How many rows at the end. */
    public IntegerProperty lastRowsProperty() {
        return lastRows;
    }

    /** First time, {@code 2026-01-31} or {@code 2026-01-31 08:00:00}; empty for no limit. */
    public StringProperty fromProperty() {
        return from;
    }

    public StringProperty toProperty() {
        return to;
    }

    /** Whether there is one value for each interval. */
    public BooleanProperty thinnedProperty() {
        return thinned;
    }

    public ObjectProperty<Aggregate> aggregateProperty() {
        return aggregate;
    }

    public IntegerProperty lengthProperty() {
        return length;
    }

    public ObjectProperty<IntervalUnit> unitProperty() {
        return unit;
    }

    /**
     * Limits a selection as chosen.
     *
     * @throws ProblemException when a time cannot be read, or the span ends before it begins
     */
    SeriesSelection limit(SeriesSelection all) throws ProblemException {
        SeriesSelection limited = switch (range.get()) {
            case ALL -> all;
            case LAST -> all.last(lastRows.get());
            case SPAN -> span(all);
        };
        return thinned.get() ? limited.thinned(new SeriesSelection.Thinning(aggregate.get(), length.get(), unit.get())) : limited;
    }

    private SeriesSelection span(SeriesSelection all) throws ProblemException {
        Optional<Instant> first = time(from.get());
        Optional<Instant> last = time(to.get());
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new ProblemException("workbench.cluster.spanBackwards", "", from.get().strip(), to.get().strip());
        }
        return all.between(first, last);
    }

    private Optional<Instant> time(String text) throws ProblemException {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = typed.length() == 10 ? LocalDate.parse(typed).atStartOfDay() : LocalDateTime.parse(typed.replace(' ', 'T'));
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw new ProblemException("workbench.cluster.badTime", String.valueOf(e.getMessage()), typed);
        }
    }
}
