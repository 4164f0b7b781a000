package org.anodeconsole.standin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.engine.Catalogue;
import org.anodeconsole.standin.engine.Tag;

/**
 * Tables to look at by hand and to forecast in tests, all made from fixed seeds: {@code weather.temperature} (hourly, a year, some
 * nulls), {@code energy.load} (every half hour, whole megawatts, with daily and weekly rhythm), and the super table
 * {@code power.meters} with the tags location and groupid (six children, every minute, a few spikes).
 */
public final class SampleTables {
    private static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

    private SampleTables() {}

    public static void putInto(Catalogue catalogue) {
        temperature(catalogue);
        load(catalogue);
        String[] places = {"California.SanFrancisco", "California.LosAngeles", "California.SanDiego"};
        for (int child = 0; child < 6; child++) {
            meter(catalogue, child, places[child % 3], 2 + child / 3);
        }
    }

    /** A super table with many children, {@code t00000} and on, of one row each; the tag site has fifty values. */
    public static void putMany(Catalogue catalogue, String database, String stable, int tables) {
        List<Column> columns = List.of(Column.timestamp("ts"), Column.of("v", DataType.DOUBLE));
        for (int i = 0; i < tables; i++) {
            catalogue.putTable(database, stable, "t%05d".formatted(i), List.of(Tag.of("site", "s" + i % 50)), columns,
                    List.<Object[]>of(new Object[] {START + i, (double) i}));
        }
    }

    private static double wave(int i, double period) {
        return Math.sin(2 * Math.PI * i / period);
    }

    private static void temperature(Catalogue catalogue) {
        Random noise = new Random(1);
        catalogue.putTable("weather", null, "temperature", List.of(),
                List.of(Column.timestamp("ts"), Column.of("celsius", DataType.DOUBLE)),
                rows(8760, 3_600_000, i -> i % 997 == 0
                        ? Double.NaN
                        : 11 - 9 * Math.cos(2 * Math.PI * i / 8760) + 4 * wave(i - 9, 24) + noise.nextGaussian()));
    }

    private static void load(Catalogue catalogue) {
        Random noise = new Random(2);
        List<Object[]> rows = rows(4032, 1_800_000, i ->
                Math.rint(30_000 + 6000 * wave(i - 16, 48) + (i / 48 % 7 > 4 ? -4000 : 0) + 400 * noise.nextGaussian()));
        catalogue.putTable("energy", null, "load", List.of(),
                List.of(Column.timestamp("ts"), Column.of("megawatts", DataType.INT)), rows);
    }

    private static void meter(Catalogue catalogue, int child, String location, int group) {
        Random noise = new Random(10 + child);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 2880; i++) {
            double current = 10 + 2 * wave(i, 720) + 0.3 * noise.nextGaussian() + (i % 977 == 500 + child ? 9 : 0);
            rows.add(new Object[] {START + 60_000L * i, current, 220 + (int) (2 * noise.nextGaussian()), 0.3 + 0.01 * wave(i, 720)});
        }
        catalogue.putTable("power", "meters", "d" + (1001 + child), List.of(Tag.of("location", location), Tag.of("groupid", group)),
                List.of(Column.timestamp("ts"), Column.of("current", DataType.FLOAT), Column.of("voltage", DataType.INT),
                        Column.of("phase", DataType.FLOAT)),
                rows);
    }

    /** NaN becomes null. */
    private static List<Object[]> rows(int count, long step, IntToDoubleFunction value) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double v = value.applyAsDouble(i);
            rows.add(new Object[] {START + step * i, Double.isNaN(v) ? null : (Object) v});
        }
        return rows;
    }
}
