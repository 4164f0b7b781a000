package org.anodeconsole.console.chart;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along a value axis: steps of 1, 2 or 5 times a power of ten.
 *
 * @param step distance of neighbouring ticks
 * @param values the ticks inside the range, ascending; exact multiples of the step
 */
public record NumberTicks(BigDecimal step, List<BigDecimal> values) {
    private static final int FEWEST_DIGITS = 4;

    public NumberTicks {
        values = List.copyOf(values);
    }

    /** Ticks for {@code range}: at most about {@code atMost}, but never fewer than two, because one number gives no scale. */
    public static NumberTicks of(ValueRange range, int atMost) {
        double raw = range.span() / Math.max(2, atMost);
        NumberTicks ticks = withStep(roundUp(raw), range);
        while (ticks.values().size() < 2) {
            raw /= 2;
            ticks = withStep(roundUp(raw), range);
        }
        return ticks;
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below {@code raw}. */
    private static BigDecimal roundUp(double raw) {
        int exponent = (int) Math.floor(Math.log10(raw));
        for (int mantissa : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= raw) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    private static NumberTicks withStep(BigDecimal step, ValueRange range) {
        List<BigDecimal> ticks = new ArrayList<>();
        double unit = step.doubleValue();
        long first = (long) Math.ceil(range.low() / unit - 1e-9);
        long last = (long) Math.floor(range.high() / unit + 1e-9);
        for (long k = first; k <= last; k++) {
            ticks.add(step.multiply(BigDecimal.valueOf(k)));
        }
        return new NumberTicks(step, ticks);
    }

    /**
     * The tick in the notation of {@code locale}, with just the decimals the step needs; powers of ten for huge and tiny numbers, with as
     * many digits as tell neighbours apart.
     */
    public String label(BigDecimal tick, Locale locale) {
        double largest = values.stream().mapToDouble(v -> Math.abs(v.doubleValue())).max().orElse(0);
        DecimalFormat format = new DecimalFormat();
        format.setDecimalFormatSymbols(DecimalFormatSymbols.getInstance(locale));
        if (largest >= 1e9 || (largest > 0 && largest < 1e-4)) {
            int digits = (int) Math.floor(Math.log10(largest)) - (int) Math.floor(Math.log10(step.doubleValue()));
            format.applyPattern("0." + "#".repeat(Math.max(FEWEST_DIGITS, digits)) + "E0");
            return tick.signum() == 0 ? "0" : format.format(tick);
        }
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        format.applyPattern("#,##0");
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(tick);
    }

    /** A single reading, with six significant digits and no more decimals than help. */
    public static String reading(double value, Locale locale) {
        DecimalFormat format = new DecimalFormat();
        format.setDecimalFormatSymbols(DecimalFormatSymbols.getInstance(locale));
        double size = Math.abs(value);
        if (size >= 1e9 || (size > 0 && size < 1e-4)) {
            format.applyPattern("0.#####E0");
            return format.format(value);
        }
        int decimals = size == 0 ? 0 : Math.max(0, 5 - (int) Math.floor(Math.log10(size)));
        format.applyPattern("#,##0.#");
        format.setMaximumFractionDigits(Math.min(decimals, 8));
        return format.format(value);
    }
}
