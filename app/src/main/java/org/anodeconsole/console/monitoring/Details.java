package org.anodeconsole.console.monitoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.anodeconsole.anode.protocol.AlgorithmList;

/**
 * What seldom changes about an anode.
 *
 * @param version the line in which it names its product and version, possibly empty
 * @param algorithms the names of its algorithms
 */
record Details(String version, SortedSet<String> algorithms) {
    private static final int LONGEST_VERSION = 120;

    Details {
        algorithms = Collections.unmodifiableSortedSet(new TreeSet<>(algorithms));
    }

    static Details of(String versionPage, AlgorithmList list) {
        TreeSet<String> names = new TreeSet<>();
        list.details().stream().flatMap(group -> group.algo().stream()).map(AlgorithmList.Entry::name).forEach(names::add);
        return new Details(firstLine(versionPage), names);
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        // Some other page of markup instead of the line is not worth showing.
        return line.startsWith("<") || line.startsWith("{") || line.length() > LONGEST_VERSION ? "" : line;
    }

    /** The algorithms it has beyond those of others, with a plus, and those it lacks, with a minus. */
    String changedFrom(Details before) {
        List<String> words = new ArrayList<>();
        algorithms.stream().filter(name -> !before.algorithms.contains(name)).map(name -> "+" + name).forEach(words::add);
        before.algorithms.stream().filter(name -> !algorithms.contains(name)).map(name -> "−" + name).forEach(words::add);
        return String.join(", ", words);
    }
}
