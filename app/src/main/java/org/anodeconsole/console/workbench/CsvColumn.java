package org.anodeconsole.console.workbench;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One column of a CSV sample, and what it may be. */
record CsvColumn(int index, String name, List<String> cells) {
    private static final Pattern TIME_NAME = Pattern.compile(
            ".*(time|date|epoch|year|month|day|时间|日期|年|月).*|ts|_ts|t", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNLIKELY_VALUE = Pattern.compile("(.*_)?(id|index|row|no|nr|label|anomaly|is_anomaly)|#|序号|编号", Pattern.CASE_INSENSITIVE);

    private static final List<TimeFormat> TEXT_FORMATS =
            List.of(TimeFormat.YEAR_FIRST, TimeFormat.MONTH_FIRST, TimeFormat.DAY_FIRST, TimeFormat.YEAR_MONTH);
    private static final List<TimeFormat> NUMBER_FORMATS = List.of(
            TimeFormat.EPOCH_SECONDS, TimeFormat.EPOCH_MILLIS, TimeFormat.EPOCH_MICROS, TimeFormat.EPOCH_NANOS, TimeFormat.COMPACT, TimeFormat.YEAR);
    private static final long YEAR_1980 = 315_532_800_000L;
    private static final long YEAR_2100 = 4_102_444_800_000L;

    CsvColumn {
        cells = List.copyOf(cells);
    }

    boolean isNumeric(char decimalMark) {
        NumberParser parser = new NumberParser(decimalMark);
        List<String> present = present();
        return !present.isEmpty() && present.stream().allMatch(c -> parser.parse(c).isPresent());
    }

    boolean isUnlikelyValue() {
        return UNLIKELY_VALUE.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** Text that can only be a time, such as {@code 2024-03-01}; null when it is not. */
    @Nullable TimeFormat textTime(ZoneId zone) {
        TimeFormat best = null;
        for (TimeFormat format : TEXT_FORMATS) {
            if (fits(format, zone) && (best == null || irregularity(format, zone) < irregularity(best, zone))) {
                best = format;
            }
        }
        return best;
    }

    /** Numbers that may well be times: of the right size, ascending, and named or placed like times; null when they are not. */
    @Nullable TimeFormat numberTime(ZoneId zone) {
        boolean named = TIME_NAME.matcher(name.strip()).matches();
        for (TimeFormat format : NUMBER_FORMATS) {
            if (fits(format, zone) && isPlausible(format, zone) && (named || index == 0 && ascends(format, zone))) {
                return format;
            }
        }
        return null;
    }

    /** The unit fine enough for the fractions of a second in this column. */
    Precision precision(TimeFormat format) {
        return switch (format) {
            case EPOCH_MICROS -> Precision.MICROSECONDS;
            case EPOCH_NANOS -> Precision.NANOSECONDS;
            case YEAR_FIRST, DAY_FIRST, MONTH_FIRST -> {
                int digits = cells.stream().mapToInt(c -> TextScanner.fractionDigits(c.strip())).max().orElse(0);
                yield digits > 6 ? Precision.NANOSECONDS : digits > 3 ? Precision.MICROSECONDS : Precision.MILLISECONDS;
            }
            default -> Precision.MILLISECONDS;
        };
    }

    private List<String> present() {
        return cells.stream().filter(c -> !NumberParser.isMissing(c)).toList();
    }

    private boolean fits(TimeFormat format, ZoneId zone) {
        TimeParser parser = new TimeParser(format, Precision.MILLISECONDS, zone);
        List<String> present = present();
        return !present.isEmpty() && present.stream().allMatch(c -> parser.parse(c).isPresent());
    }

    private long[] times(TimeFormat format, ZoneId zone) {
        TimeParser parser = new TimeParser(format, Precision.MILLISECONDS, zone);
        return present().stream().map(parser::parse).filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong).toArray();
    }

    private boolean isPlausible(TimeFormat format, ZoneId zone) {
        if (format == TimeFormat.COMPACT) {
            return true;
        }
        if (format == TimeFormat.YEAR) {
            return ascends(format, zone);
        }
        for (long time : times(format, zone)) {
            if (time < YEAR_1980 || time > YEAR_2100) {
                return false;
            }
        }
        return true;
    }

    private boolean ascends(TimeFormat format, ZoneId zone) {
        long[] times = times(format, zone);
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Is 03/04/2024 in March or April? The right reading makes steps alike and does not run backwards. */
    private long irregularity(TimeFormat format, ZoneId zone) {
        long[] times = times(format, zone);
        long backwards = 0;
        for (int i = 1; i < times.length; i++) {
            backwards += times[i] < times[i - 1] ? 1 : 0;
        }
        long differentSteps = Stream.iterate(1, i -> i < times.length, i -> i + 1).map(i -> times[i] - times[i - 1]).distinct().count();
        return Math.min(backwards, times.length - 1 - backwards) * 1_000 + differentSteps;
    }
}
