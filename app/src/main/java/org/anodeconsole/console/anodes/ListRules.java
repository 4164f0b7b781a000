package org.anodeconsole.console.anodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.language.ProblemException;

/**
 * What TDengine demands of the answer of {@code /list}. It knows protocol 0.1 and 1.0, refuses an anode with a type it does
 * not know, and crashes on names of more than 61 characters.
 */
final class ListRules {
    static final int LONGEST_NAME = 61;
    static final int MOST_ALGORITHMS = 1_000;

    private static final Set<String> KNOWN_TYPES =
            Set.of(AlgorithmList.FORECAST, AlgorithmList.ANOMALY_DETECTION);

    private ListRules() {}

    /** What makes the list impossible to register. */
    static List<ProblemException> blocking(AlgorithmList list) {
        List<ProblemException> found = new ArrayList<>();
        if (list.protocol() != 0.1 && list.protocol() != 1.0) {
            found.add(new ProblemException("anodes.list.protocol", "", String.valueOf(list.protocol())));
        }
        if (list.count() > MOST_ALGORITHMS) {
            found.add(new ProblemException("anodes.list.tooMany", "", list.count(), MOST_ALGORITHMS));
        }
        names(list).stream()
                .filter(name -> name.length() > LONGEST_NAME)
                .findFirst()
                .ifPresent(name -> found.add(new ProblemException(
                        "anodes.list.longName", name, shorten(name), name.length(), LONGEST_NAME)));
        return found;
    }

    /** What some TDengine servers will not take well. */
    static List<ProblemException> doubtful(AlgorithmList list) {
        List<ProblemException> found = new ArrayList<>();
        String unknown = unknownTypes(list);
        if (!unknown.isEmpty()) {
            found.add(new ProblemException("anodes.list.unknownType", "", unknown));
        }
        String capitals = names(list).stream()
                .filter(name -> !name.equals(name.toLowerCase(Locale.ROOT)))
                .limit(5)
                .map(ListRules::shorten)
                .collect(Collectors.joining(", "));
        if (!capitals.isEmpty()) {
            found.add(new ProblemException("anodes.list.capitals", "", capitals));
        }
        if (list.count() == 0) {
            found.add(new ProblemException("anodes.list.empty", ""));
        }
        return found;
    }

    /** The types beyond forecasts and anomaly detection, as text; empty when there are none. */
    static String unknownTypes(AlgorithmList list) {
        return list.details().stream()
                .map(AlgorithmList.Group::type)
                .filter(type -> !KNOWN_TYPES.contains(type.toLowerCase(Locale.ROOT)))
                .limit(5)
                .map(ListRules::shorten)
                .collect(Collectors.joining(", "));
    }

    private static List<String> names(AlgorithmList list) {
        return list.details().stream()
                .flatMap(group -> group.algo().stream())
                .map(AlgorithmList.Entry::name)
                .toList();
    }

    private static String shorten(String name) {
        return name.length() > 70 ? name.substring(0, 70) + "…" : name;
    }
}
