package org.anodeconsole.console.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * How the user arranged the tables and splits of the window, by the ids of their nodes. Only what was touched is in it, ids
 * nobody knows any more do no harm, and the oldest go when there are too many.
 *
 * @param tables the columns of each table
 * @param splits the positions of each split's dividers, from 0 to 1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ViewLayout(Map<String, Table> tables, Map<String, List<Double>> splits) {
    static final int MOST_NODES = 100;
    static final int MOST_PARTS = 60;
    private static final int LONGEST_ID = 100;
    private static final double WIDEST = 200;

    /**
     * A table.
     *
     * @param columns all of them, from left to right
     * @param sorted the columns it is sorted by, the first one first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Table(List<Column> columns, List<Sort> sorted) {
        @SuppressWarnings("NullAway") // Jackson passes null for what a file leaves out.
        public Table {
            columns = bounded(columns).stream().filter(column -> named(column.id())).toList();
            sorted = bounded(sorted).stream().filter(sort -> named(sort.id())).toList();
        }
    }

    /**
     * A column.
     *
     * @param width in heights of the text, so that it still fits when the text grows; 0 for one that was never laid out
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Column(String id, double width, boolean visible) {
        public Column {
            width = width > 0 && width <= WIDEST ? width : 0;
        }
    }

    /** A column that rows are sorted by. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sort(String id, boolean descending) {}

    @SuppressWarnings("NullAway") // Jackson passes null for what a file leaves out.
    public ViewLayout {
        tables = newest(tables);
        SequencedMap<String, List<Double>> possible = new LinkedHashMap<>();
        newest(splits).forEach((id, positions) -> {
            List<Double> bounded = bounded(positions);
            if (bounded.stream().allMatch(position -> position >= 0 && position <= 1)) {
                possible.put(id, bounded);
            }
        });
        splits = possible;
    }

    /** Everything as it is built. */
    public static ViewLayout untouched() {
        return new ViewLayout(Map.of(), Map.of());
    }

    public Optional<Table> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    public Optional<List<Double>> split(String id) {
        return Optional.ofNullable(splits.get(id));
    }

    public ViewLayout withTable(String id, Table table) {
        return new ViewLayout(with(tables, id, table), splits);
    }

    public ViewLayout withSplit(String id, List<Double> positions) {
        return new ViewLayout(tables, with(splits, id, positions));
    }

    private static <T> Map<String, T> with(Map<String, T> before, String id, T arranged) {
        SequencedMap<String, T> after = new LinkedHashMap<>(before);
        after.putLast(id, arranged);
        return after;
    }

    private static <T> SequencedMap<String, T> newest(@Nullable Map<String, T> all) {
        SequencedMap<String, T> kept = new LinkedHashMap<>();
        if (all != null) {
            int tooMany = Math.max(0, all.size() - MOST_NODES);
            all.entrySet().stream()
                    .skip(tooMany)
                    .filter(entry -> named(entry.getKey()) && entry.getValue() != null)
                    .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        return kept;
    }

    private static <T> List<T> bounded(@Nullable List<T> all) {
        return all == null ? List.of() : all.stream().filter(Objects::nonNull).limit(MOST_PARTS).toList();
    }

    private static boolean named(@Nullable String id) {
        return id != null && !id.isEmpty() && id.length() <= LONGEST_ID;
    }
}
