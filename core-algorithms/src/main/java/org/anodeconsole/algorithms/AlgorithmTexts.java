package org.anodeconsole.algorithms;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words about algorithms and their options, in English and Chinese. */
public final class AlgorithmTexts {
    private final ResourceBundle bundle;

    private AlgorithmTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static AlgorithmTexts in(Locale locale) {
        return new AlgorithmTexts(ResourceBundle.getBundle(
                "org.anodeconsole.algorithms.algorithms", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** One line on what the algorithm does. */
    public String description(Algorithm algorithm) {
        return bundle.getString(algorithm.name());
    }

    /** The same by published name, for algorithms that run elsewhere too; empty when the name is not known here. */
    public Optional<String> description(String name) {
        return bundle.containsKey(name) ? Optional.of(bundle.getString(name)) : Optional.empty();
    }

    /** One line on what the option means. */
    public String meaning(Algorithm algorithm, ParameterSpec<?> parameter) {
        return bundle.getString(algorithm.name() + "." + parameter.name());
    }

    /** The same by published names; empty when they are not known here. */
    public Optional<String> meaning(String algorithm, String parameter) {
        String key = algorithm + "." + parameter;
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
