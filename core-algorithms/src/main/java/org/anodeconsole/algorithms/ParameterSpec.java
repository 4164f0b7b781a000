package org.anodeconsole.algorithms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One option of an algorithm: its name, default and allowed values. Forms, {@code /list} and error messages are made from
 * it; its meaning in words is in {@link AlgorithmTexts}.
 */
public sealed interface ParameterSpec<T extends Object> {

    String name();

    /** What is used when the option is not given, or null when there is no such value. */
    @Nullable T defaultValue();

    /** The allowed values in words, to complete "give …". */
    String allowed();

    /**
     * Reads a value.
     *
     * @throws AlgorithmException naming the option, the value and what is allowed
     */
    T parse(String text);

    private AlgorithmException refused(String text) {
        return AlgorithmException.invalidParameter("%s = %s is not allowed: give %s", name(), text, allowed());
    }

    /** A whole number in {@code [min, max]}. */
    record Whole(String name, @Nullable Integer defaultValue, int min, int max) implements ParameterSpec<Integer> {
        @Override
        public String allowed() {
            return max == Integer.MAX_VALUE
                    ? "a whole number of at least " + min
                    : "a whole number from " + min + " to " + max;
        }

        @Override
        public Integer parse(String text) {
            int value;
            try {
                value = Integer.parseInt(text.strip());
            } catch (NumberFormatException e) {
                throw ((ParameterSpec<?>) this).refused(text);
            }
            if (value < min || value > max) {
                throw ((ParameterSpec<?>) this).refused(text);
            }
            return value;
        }
    }

    /** A finite number between {@code min} and {@code max}; the ends themselves only when {@code closed}. */
    record Decimal(String name, @Nullable Double defaultValue, double min, double max, boolean closed)
            implements ParameterSpec<Double> {
        @Override
        public String allowed() {
            return closed ? "a number from " + min + " to " + max : "a number between " + min + " and " + max;
        }

        @Override
        public Double parse(String text) {
            double value;
            try {
                value = Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                throw ((ParameterSpec<?>) this).refused(text);
            }
            boolean inside = closed ? value >= min && value <= max : value > min && value < max;
            if (!inside) {
                throw ((ParameterSpec<?>) this).refused(text);
            }
            return value;
        }
    }

    /** One of a few words. */
    record Choice(String name, @Nullable String defaultValue, List<String> choices) implements ParameterSpec<String> {
        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public String allowed() {
            return "one of " + String.join(", ", choices);
        }

        @Override
        public String parse(String text) {
            String value = text.strip();
            if (!choices.contains(value)) {
                throw ((ParameterSpec<?>) this).refused(text);
            }
            return value;
        }
    }

    /** Free text, such as the name of a model. */
    record Text(String name, @Nullable String defaultValue) implements ParameterSpec<String> {
        @Override
        public String allowed() {
            return "a text";
        }

        @Override
        public String parse(String text) {
            return text;
        }
    }
}
