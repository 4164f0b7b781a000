package org.anodeconsole.console.anodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.client.AnodeAddress;

/**
 * What a cluster said of its anodes.
 *
 * @param anodes by id
 * @param algorithms by id; an anode without any has no entry
 * @param at when it was asked
 */
record AnodesSeen(NavigableMap<Integer, Anode> anodes, Map<Integer, AlgorithmList> algorithms, Instant at) {
    AnodesSeen {
        anodes = Collections.unmodifiableNavigableMap(new TreeMap<>(anodes));
        algorithms = Map.copyOf(algorithms);
    }

    List<Anode> list() {
        return List.copyOf(anodes.values());
    }

    /** Whether it still serves; a clock that was turned back makes it old. */
    boolean freshAt(Instant now, Duration life) {
        return !now.isAfter(at.plus(life)) && !now.isBefore(at);
    }

    Optional<Anode> find(AnodeAddress address) {
        return anodes.descendingMap().values().stream()
                .filter(anode -> anode.url().equalsIgnoreCase(address.url()))
                .findFirst();
    }

    AlgorithmList algorithmsOf(int id) {
        AlgorithmList kept = algorithms.get(id);
        return kept == null ? new AlgorithmList(List.of(), 1.0, 0) : kept;
    }

    AnodesSeen with(Anode changed, Map<Integer, AlgorithmList> lists) {
        NavigableMap<Integer, Anode> all = new TreeMap<>(anodes);
        all.put(changed.id(), changed);
        return new AnodesSeen(all, lists, at);
    }

    AnodesSeen without(int id) {
        NavigableMap<Integer, Anode> all = new TreeMap<>(anodes);
        all.remove(id);
        Map<Integer, AlgorithmList> lists = new TreeMap<>(algorithms);
        lists.remove(id);
        return new AnodesSeen(all, lists, at);
    }

    /** The server sends every request for an algorithm to the anode with the highest id that offers it. */
    Map<Served, Integer> servedBy() {
        Map<Served, Integer> serving = new TreeMap<>();
        algorithms.forEach((id, list) -> list.details().forEach(group -> group.algo()
                .forEach(entry -> serving.merge(Served.of(group.type(), entry.name()), id, Math::max))));
        return serving;
    }
}
