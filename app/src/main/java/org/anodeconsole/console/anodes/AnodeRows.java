package org.anodeconsole.console.anodes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.cluster.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the answers of SHOW ANODES and SHOW ANODES FULL, whatever columns a later version adds. */
final class AnodeRows {
    private final Rows rows;

    AnodeRows(Rows rows) {
        this.rows = rows;
    }

    /** The anodes by id; they have no answer time, because the server does not tell it. */
    NavigableMap<Integer, Anode> anodes(Map<Integer, AlgorithmList> algorithms) {
        NavigableMap<Integer, Anode> anodes = new TreeMap<>();
        for (List<@Nullable Object> row : rows.rows()) {
            int id = id(row);
            AlgorithmList known = algorithms.get(id);
            anodes.put(id, new Anode(
                    id, text(row, "url"), text(row, "status"), time(row, "create_time"), time(row, "update_time"),
                    known == null ? 0 : known.count(), Optional.empty()));
        }
        return anodes;
    }

    /** The names the server keeps of each anode's algorithms, grouped by type in the server's order. */
    Map<Integer, AlgorithmList> algorithms() {
        Map<Integer, Map<String, List<AlgorithmList.Entry>>> byType = new TreeMap<>();
        for (List<@Nullable Object> row : rows.rows()) {
            byType.computeIfAbsent(id(row), unused -> new LinkedHashMap<>())
                    .computeIfAbsent(text(row, "type"), unused -> new ArrayList<>())
                    .add(new AlgorithmList.Entry("", text(row, "algo"), Map.of()));
        }
        Map<Integer, AlgorithmList> lists = new TreeMap<>();
        byType.forEach((id, types) -> lists.put(id, new AlgorithmList(
                types.entrySet().stream().map(type -> new AlgorithmList.Group(type.getValue(), type.getKey())).toList(), 1.0, 0)));
        return lists;
    }

    private int id(List<@Nullable Object> row) {
        return (int) Rows.number(value(row, "id"));
    }

    private String text(List<@Nullable Object> row, String column) {
        return Rows.text(value(row, column));
    }

    private Instant time(List<@Nullable Object> row, String column) {
        return value(row, column) instanceof Instant instant ? instant : Instant.EPOCH;
    }

    private @Nullable Object value(List<@Nullable Object> row, String column) {
        int place = IntStream.range(0, rows.columns().size())
                .filter(i -> rows.columns().get(i).name().toLowerCase(Locale.ROOT).equals(column))
                .findFirst().orElse(-1);
        return place < 0 || place >= row.size() ? null : row.get(place);
    }
}
