package org.anodeconsole.console.workbench;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads times written in one {@link TimeFormat}. Hand-written, because a file of a million rows is read in a second this way
 * and in several with the formatters of the JDK. Not safe for use by several threads at once.
 */
final class TimeParser {
    private static final int FIRST_YEAR = 0;
    private static final int LAST_YEAR = 9999;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,19}([.,]\\d{0,19})?");

    private final TimeFormat format;
    private final Precision precision;
    private final ZoneRules rules;
    private int withoutZone;
    private int withZone;
    private int firstOffset;
    private boolean offsetsDiffer;

    TimeParser(TimeFormat format, Precision precision, ZoneId zone) {
        this.format = format;
        this.precision = precision;
        this.rules = zone.getRules();
    }

    /** The time in units of the precision, or empty when the text is not in the format or too far away for the precision. */
    OptionalLong parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return switch (format) {
                case EPOCH_SECONDS -> epoch(trimmed, 9);
                case EPOCH_MILLIS -> epoch(trimmed, 6);
                case EPOCH_MICROS -> epoch(trimmed, 3);
                case EPOCH_NANOS -> epoch(trimmed, 0);
                case ROW_NUMBER -> OptionalLong.empty();
                default -> calendar(new TextScanner(trimmed));
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException notThisFormat) {
            return OptionalLong.empty();
        }
    }

    private OptionalLong epoch(String text, int nanosExponent) {
        long nanosPerUnit = (long) Math.pow(10, 6) / precision.perMillisecond();
        if (text.length() <= 19 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long count = Long.parseLong(text);
            long nanosPerCount = (long) Math.pow(10, nanosExponent);
            return checked(nanosPerCount >= nanosPerUnit
                    ? Math.multiplyExact(count, nanosPerCount / nanosPerUnit)
                    : Math.floorDiv(count, nanosPerUnit / nanosPerCount));
        }
        // No exponents: BigDecimal would happily spend hours on 1e999999999.
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        BigDecimal nanos = new BigDecimal(text.replace(',', '.')).scaleByPowerOfTen(nanosExponent);
        return checked(nanos.divideToIntegralValue(BigDecimal.valueOf(nanosPerUnit)).longValueExact());
    }

    private OptionalLong checked(long time) {
        long millis = precision.toMillis(time);
        return Math.abs(millis) <= 253_402_300_799_999L ? OptionalLong.of(time) : OptionalLong.empty();
    }

    private OptionalLong calendar(TextScanner text) {
        LocalDate date = switch (format) {
            case YEAR -> LocalDate.of(text.digits(4, 4), 1, 1);
            case YEAR_MONTH -> yearMonth(text);
            case COMPACT -> LocalDate.of(text.digits(4, 4), text.digits(2, 2), text.digits(2, 2));
            case YEAR_FIRST -> yearFirst(text);
            default -> yearLast(text);
        };
        int second = 0;
        int nano = 0;
        if (!text.atEnd() && format != TimeFormat.YEAR && format != TimeFormat.YEAR_MONTH) {
            text.skipAny(" T");
            String half = text.chineseHalf();
            if (text.peekDigit()) {
                second = format == TimeFormat.COMPACT ? compactTime(text) : clock(text);
                nano = text.fraction();
                text.skipIf('秒');
            }
            second = half.isEmpty() ? text.halfOfDay(second) : text.halfOfDay(second, half.equals("下午"));
        }
        int offset = text.zone();
        if (text.failed() || !text.atEnd() || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return OptionalLong.empty();
        }
        note(offset);
        long local = date.toEpochDay() * 86_400 + second;
        long seconds = local - (offset != TextScanner.NO_ZONE ? offset : localOffset(local));
        return OptionalLong.of(precision.of(seconds, nano));
    }

    private void note(int offset) {
        if (offset == TextScanner.NO_ZONE) {
            withoutZone++;
            return;
        }
        firstOffset = withZone == 0 ? offset : firstOffset;
        offsetsDiffer |= offset != firstOffset;
        withZone++;
    }

    /** How many of the times read so far named no zone, while others did. */
    int zonesMissing() {
        return withZone == 0 ? 0 : withoutZone;
    }

    /** Whether the times read so far named different offsets. */
    boolean offsetsDiffer() {
        return offsetsDiffer;
    }

    private int localOffset(long local) {
        return rules.isFixedOffset()
                ? rules.getOffset(Instant.EPOCH).getTotalSeconds()
                : rules.getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC)).getTotalSeconds();
    }

    private static LocalDate yearMonth(TextScanner text) {
        int year = text.digits(4, 4);
        char separator = text.skipOneOf("-/.年");
        int month = text.digits(1, 2);
        if (separator == '年') {
            text.skipOneOf("月");
        }
        return LocalDate.of(year, month, 1);
    }

    private static LocalDate yearFirst(TextScanner text) {
        int year = text.digits(4, 4);
        char separator = text.skipOneOf("-/.年");
        int month = text.digits(1, 2);
        text.skipOneOf(separator == '年' ? "月" : String.valueOf(separator));
        int day = text.digits(1, 2);
        if (separator == '年') {
            text.skipIf('日');
        }
        return LocalDate.of(year, month, day);
    }

    private LocalDate yearLast(TextScanner text) {
        int first = text.digits(1, 2);
        char separator = text.skipOneOf("./-");
        int second = text.digits(1, 2);
        text.skipOneOf(String.valueOf(separator));
        int year = text.digits(4, 4);
        return format == TimeFormat.DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private static int clock(TextScanner text) {
        int hour = text.digits(1, 2);
        if (text.skipIf('时') || text.skipIf('点')) {
            int minute = text.peekDigit() ? text.digits(1, 2) : 0;
            text.skipIf('分');
            return text.secondOfDay(hour, minute, text.peekDigit() ? text.digits(1, 2) : 0);
        }
        text.skipOneOf(":");
        int minute = text.digits(2, 2);
        int second = text.skipIf(':') ? text.digits(2, 2) : 0;
        return text.secondOfDay(hour, minute, second);
    }

    private static int compactTime(TextScanner text) {
        int hour = text.digits(2, 2);
        int minute = text.digits(2, 2);
        return text.secondOfDay(hour, minute, text.peekDigit() ? text.digits(2, 2) : 0);
    }
}
