package org.anodeconsole.algorithms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The options of one request: names and values as text, as they travel in SQL and on the wire. Immutable. */
public final class Parameters {
    private static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    public static Parameters none() {
        return NONE;
    }

    /** Option names are case-sensitive. */
    public static Parameters of(Map<String, String> values) {
        return new Parameters(Map.copyOf(values));
    }

    /** A copy with one option more, or with another value for it. */
    public Parameters with(String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(values);
        copy.put(name, value);
        return of(copy);
    }

    /**
     * The value of an option, or its default.
     *
     * @throws AlgorithmException when the value is not allowed, or is missing and has no default
     */
    public <T> T get(ParameterSpec<T> spec) {
        return find(spec).orElseThrow(() -> AlgorithmException.invalidParameter(
                "%s is required: give %s", spec.name(), spec.allowed()));
    }

    /**
     * The value of an option, or its default, or nothing when it has none.
     *
     * @throws AlgorithmException when the value is not allowed
     */
    public <T> Optional<T> find(ParameterSpec<T> spec) {
        String text = values.get(spec.name());
        return text == null ? Optional.ofNullable(spec.defaultValue()) : Optional.of(spec.parse(text));
    }

    public boolean has(ParameterSpec<?> spec) {
        return values.containsKey(spec.name());
    }

    public Map<String, String> asMap() {
        return values;
    }
}
