package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** Algorithms that several anodes offer: only the one with the highest id is asked. */
final class SeveralProviders implements Check {
    @Override
    public String id() {
        return "several-providers";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.CLUSTER);
    }

    @Override
    public boolean common() {
        return true;
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Rows all = evidence.rows("SHOW ANODES FULL");
        Map<String, Set<Integer>> providers = new TreeMap<>();
        for (int row = 0; row < all.rows().size(); row++) {
            String name = Table.text(all, row, "algo");
            providers.computeIfAbsent(name, key -> new TreeSet<>()).add(Table.number(all, row, "id"));
        }
        String several = providers.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " (" + entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
        return several.isEmpty() ? List.of() : List.of(Finding.info("several-providers", several));
    }
}
