package org.anodeconsole.console.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.console.settings.ViewLayout.Column;
import org.anodeconsole.console.settings.ViewLayout.Table;
import org.junit.jupiter.api.Test;

class ViewLayoutTest {
    @Test
    void keepsTheNewestWhenThereAreTooMany() {
        ViewLayout layout = ViewLayout.untouched();
        for (int i = 0; i <= ViewLayout.MOST_NODES; i++) {
            layout = layout.withSplit("split-" + i, List.of(0.5));
        }
        assertEquals(ViewLayout.MOST_NODES, layout.splits().size());
        assertEquals(Optional.empty(), layout.split("split-0"));
        assertEquals(Optional.of(List.of(0.5)), layout.split("split-" + ViewLayout.MOST_NODES));
    }

    @Test
    void aNodeTouchedAgainIsTheNewest() {
        ViewLayout layout = ViewLayout.untouched().withSplit("old", List.of(0.1));
        for (int i = 1; i < ViewLayout.MOST_NODES; i++) {
            layout = layout.withSplit("split-" + i, List.of(0.5));
        }
        layout = layout.withSplit("old", List.of(0.2)).withSplit("one-more", List.of(0.3));
        assertEquals(Optional.of(List.of(0.2)), layout.split("old"));
        assertEquals(Optional.empty(), layout.split("split-1"));
    }

    @Test
    void dropsPositionsThatAreNone() {
        for (Double position : Arrays.asList(Double.NaN, -0.1, 1.1, Double.POSITIVE_INFINITY)) {
            assertEquals(Optional.empty(), ViewLayout.untouched().withSplit("a", List.of(0.5, position)).split("a"), String.valueOf(position));
        }
    }

    @Test
    void takesAFileWithHolesAndNonsense() {
        Map<String, Table> tables = new HashMap<>();
        tables.put("t", new Table(Arrays.asList(null, new Column("c", Double.NaN, true), new Column(null, 1, true)), null));
        tables.put("none", null);
        tables.put("x".repeat(101), new Table(List.of(), List.of()));
        ViewLayout layout = new ViewLayout(tables, null);
        assertEquals(Map.of("t", new Table(List.of(new Column("c", 0, true)), List.of())), layout.tables());
        assertEquals(Map.of(), layout.splits());
    }

    @Test
    void boundsTheColumnsOfATable() {
        Table table = new Table(Collections.nCopies(1_000, new Column("c", 1, true)), List.of());
        assertEquals(ViewLayout.MOST_PARTS, table.columns().size());
    }
}
