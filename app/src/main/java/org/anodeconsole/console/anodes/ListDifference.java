package org.anodeconsole.console.anodes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anodeconsole.anode.protocol.AlgorithmList;

/**
 * Where the list a registry keeps and the one the anode gives now differ. A registry reads the list at registration and at a
 * refresh, never by itself.
 *
 * @param added offered by the anode, unknown to the registry: SQL cannot use them
 * @param gone kept by the registry, no longer offered: SQL that uses them fails
 */
public record ListDifference(List<String> added, List<String> gone) {
    static final ListDifference NONE = new ListDifference(List.of(), List.of());

    static ListDifference between(AlgorithmList kept, AlgorithmList live) {
        return new ListDifference(missing(live, kept), missing(kept, live));
    }

    public boolean isEmpty() {
        return added.isEmpty() && gone.isEmpty();
    }

    private static List<String> missing(AlgorithmList from, AlgorithmList in) {
        Set<Served> missing = served(from);
        missing.removeAll(served(in));
        return missing.stream().map(Served::name).toList();
    }

    private static Set<Served> served(AlgorithmList list) {
        Set<Served> all = new TreeSet<>();
        list.details().forEach(group -> group.algo().forEach(entry -> all.add(Served.of(group.type(), entry.name()))));
        return all;
    }
}
