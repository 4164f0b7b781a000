package org.anodeconsole.standin.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;

/** A database: its tables, by name. Super tables are what their child tables say. */
final class Database {
    private final String name;
    private final Precision precision;
    private final long created;
    private final Map<String, StoredTable> tables = new ConcurrentSkipListMap<>();

    Database(String name, Precision precision, long created) {
        this.name = name;
        this.precision = precision;
        this.created = created;
    }

    String name() {
        return name;
    }

    Precision precision() {
        return precision;
    }

    long created() {
        return created;
    }

    Collection<StoredTable> tables() {
        return tables.values();
    }

    Collection<StoredTable> children(String stable) {
        return tables.values().stream().filter(table -> stable.equals(table.stable())).toList();
    }

    /** One child of each super table, to read the shape from. */
    List<StoredTable> stables() {
        Map<String, StoredTable> first = new ConcurrentSkipListMap<>();
        tables.values().stream().filter(table -> table.stable() != null).forEach(table -> first.putIfAbsent(table.stable(), table));
        return List.copyOf(first.values());
    }

    void put(String table, String stable, List<Tag> tags, List<Column> columns, List<Object[]> rows, long now) {
        if (columns.isEmpty() || columns.getFirst().type() != DataType.TIMESTAMP) {
            throw new IllegalArgumentException("the first column of " + table + " must be a TIMESTAMP");
        }
        List<Object[]> stored = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            stored.add(stored(table, tags, columns, row));
        }
        stored.sort(Comparator.comparingLong(row -> (Long) row[0]));
        tables.put(table, new StoredTable(table, stable, List.copyOf(columns), List.copyOf(tags), stored, now));
    }

    private static Object[] stored(String table, List<Tag> tags, List<Column> columns, Object[] row) {
        Object[] whole = new Object[columns.size() + tags.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            whole[i] = Values.as(columns.get(i).type(), row[i], Precision.MS);
        }
        for (int i = 0; i < tags.size(); i++) {
            whole[columns.size() + i] = Values.as(tags.get(i).column().type(), tags.get(i).value(), Precision.MS);
        }
        whole[whole.length - 1] = table;
        return whole;
    }

    Relation relation(String table) {
        StoredTable stored = tables.get(table);
        if (stored != null) {
            return stored.relation(precision);
        }
        Collection<StoredTable> children = children(table);
        if (children.isEmpty()) {
            throw new TaosError(0x2603, "Table does not exist");
        }
        StoredTable shape = children.iterator().next();
        List<Object[]> rows = new ArrayList<>();
        children.forEach(child -> rows.addAll(child.rows()));
        return new Relation(table, StoredTable.fields(shape.columns(), shape.tagColumns()), rows, precision, 0, true);
    }
}
