package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Fix;

/** Names of algorithms. */
final class Names {
    private static final int MOST = 10;

    private Names() {}

    /** In lower case, as TDengine compares them. */
    static Set<String> of(List<Evidence.Offered> algorithms) {
        return algorithms.stream()
                .map(algorithm -> algorithm.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String some(Set<String> names) {
        return names.stream().limit(MOST).map(Shorten::text).collect(Collectors.joining(", ")) + (names.size() > MOST ? ", …" : "");
    }

    static Fix readAgain(Evidence evidence) {
        return new Fix.ReadAgain(evidence.subject().id().orElse(0), evidence.subject().url());
    }
}
