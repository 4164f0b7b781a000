package org.anodeconsole.console.cluster;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which values of a table are looked at: one column, of all rows or some, as they are or thinned out.
 *
 * @param table a table or a child table; never a super table, whose rows would be mixed into one series
 * @param timeColumn the table's first column
 * @param column the column of values
 * @param columnType as TDengine names it: {@code INT UNSIGNED}
 * @param from first time, if it is limited
 * @param to last time, if it is limited
 * @param lastRows only so many rows at the end, if it is limited
 * @param thinning one value for each interval instead of every row
 */
public record SeriesSelection(
        String database, TimePrecision precision, String table, String timeColumn, String column, String columnType,
        Optional<Instant> from, Optional<Instant> to, OptionalInt lastRows, Optional<Thinning> thinning) {

    private static final Set<String> NUMBERS = Set.of(
            "TINYINT", "SMALLINT", "INT", "BIGINT", "TINYINT UNSIGNED", "SMALLINT UNSIGNED", "INT UNSIGNED", "BIGINT UNSIGNED", "FLOAT", "DOUBLE");

    /** How the values of one interval become one. */
    public enum Aggregate {
        AVG,
        MIN,
        MAX,
        SUM,
        LAST
    }

    /** The units an interval can have. Months and years have no equal length, so they are none. */
    public enum IntervalUnit {
        SECONDS("s"),
        MINUTES("m"),
        HOURS("h"),
        DAYS("d");

        private final String sign;

        IntervalUnit(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** One value for each interval of {@code length} units; at least one. */
    public record Thinning(Aggregate aggregate, int length, IntervalUnit unit) {
        public Thinning {
            if (length < 1) {
                throw new IllegalArgumentException("An interval of " + length + " units");
            }
        }

        /** {@code 5m}. */
        public String interval() {
            return length + unit.sign();
        }
    }

    /** Every row of a column. */
    public static SeriesSelection all(String database, TimePrecision precision, String table, String timeColumn, String column, String columnType) {
        return new SeriesSelection(database, precision, table, timeColumn, column, columnType,
                Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    public SeriesSelection between(Optional<Instant> first, Optional<Instant> last) {
        return new SeriesSelection(database, precision, table, timeColumn, column, columnType, first, last, lastRows, thinning);
    }

    /** Everything from a time on, in place of the last rows. */
    public SeriesSelection since(Instant first) {
        return new SeriesSelection(
                database, precision, table, timeColumn, column, columnType, Optional.of(first), to, OptionalInt.empty(), thinning);
    }

    public SeriesSelection last(int rows) {
        return new SeriesSelection(database, precision, table, timeColumn, column, columnType, from, to, OptionalInt.of(rows), thinning);
    }

    public SeriesSelection thinned(Thinning by) {
        return new SeriesSelection(database, precision, table, timeColumn, column, columnType, from, to, lastRows, Optional.of(by));
    }

    /** Whether values of a type can be analysed. */
    public static boolean isNumber(String type) {
        return NUMBERS.contains(type.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether forecasts of its values would be cut to whole numbers by servers that keep the column's type. */
    boolean isWholeNumber() {
        String type = columnType.strip().toUpperCase(Locale.ROOT);
        return thinning.isEmpty() ? isNumber(type) && !type.equals("FLOAT") && !type.equals("DOUBLE") : keepsWholeNumbers(type);
    }

    private boolean keepsWholeNumbers(String type) {
        return thinning.filter(by -> by.aggregate() != Aggregate.AVG).isPresent() && !type.equals("FLOAT") && !type.equals("DOUBLE");
    }
}
