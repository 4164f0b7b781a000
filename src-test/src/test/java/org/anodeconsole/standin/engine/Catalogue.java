package org.anodeconsole.standin.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;

/** Databases and tables, all in memory; safe for many threads. Names are kept as given: use lower case. */
public final class Catalogue {
    private final Map<String, Database> databases = new ConcurrentSkipListMap<>();
    private final ClusterClock clock;

    Catalogue(ClusterClock clock) {
        this.clock = clock;
    }

    /** @param precision {@code ms}, {@code us} or {@code ns}: the unit of every time stamp in it */
    public void putDatabase(String name, String precision) {
        databases.putIfAbsent(name, new Database(name, Precision.ofWord(precision), clock.now(Precision.MS)));
    }

    /**
     * Stores a table, in place of one of the same name. A database that is not there yet is made, in milliseconds.
     *
     * @param stable the super table it is a child of, null for a normal table
     * @param tags empty for a normal table; name and type as in the other children of the super table
     * @param columns the first is a TIMESTAMP
     * @param rows values as long as {@code columns}, in any order; the first is a {@code Long} in the database's unit
     */
    public void putTable(
            String database, String stable, String table, List<Tag> tags, List<Column> columns, List<Object[]> rows) {
        putDatabase(database, "ms");
        databases.get(database).put(table, stable, tags, columns, rows, clock.now(Precision.MS));
    }

    public void dropDatabase(String name) {
        databases.remove(name);
    }

    Collection<Database> databases() {
        return databases.values();
    }

    boolean has(String database) {
        return databases.containsKey(database);
    }

    /** @param name null when the statement names none and none is current */
    Database database(String name) {
        if (name == null) {
            throw new TaosError(0x2616, "Database not specified");
        }
        Database database = databases.get(name);
        if (database == null) {
            throw new TaosError(0x388, "Database not exist");
        }
        return database;
    }
}
