package org.anodeconsole.console.anodes;

import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.algorithms.AlgorithmTexts;

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
        boolean ours = published.description(name).filter(said::equals).isPresent();
        return ours ? AlgorithmTexts.in(language).description(name).orElse(said) : said;
    }

    /** What an option of an algorithm means; empty when that is not known here. */
    public Optional<String> meaning(String algorithm, String option, Locale language) {
        return AlgorithmTexts.in(language).meaning(algorithm, option);
    }
}
