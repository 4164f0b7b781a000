package org.anodeconsole.console.anodes;

import java.util.Locale;
import org.anodeconsole.algorithms.Algorithm;
import org.anodeconsole.algorithms.AlgorithmTexts;
import org.anodeconsole.algorithms.Algorithms;

/**
 * What an algorithm does, in the user's language where it can be told. An anode describes its algorithms in English; a
 * description that is this product's own is known in every language, and any other is left as it is.
 */
public final class AlgorithmWords {
    private final AlgorithmTexts published = AlgorithmTexts.in(Locale.ENGLISH);

    /**
     * What an algorithm does.
     *
     * @param name as its anode lists it
     * @param description as its anode describes it
     */
    public String description(String name, String description, Locale language) {
        String said = description.strip().replaceAll("\\s+", " ");
        for (Algorithm algorithm : Algorithms.all()) {
            if (algorithm.name().equals(name) && published.description(algorithm).equals(said)) {
                return AlgorithmTexts.in(language).description(algorithm);
            }
        }
        return said;
    }
}
