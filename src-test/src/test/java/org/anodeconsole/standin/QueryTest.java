package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.engine.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metadata and data through the real driver. */
class QueryTest {
    private static final long T = 1_700_000_000_000L;
    private StandIn server;
    private Connection connection;

    @BeforeEach
    void start() throws Exception {
        server = StandIn.start(StandIn.Options.standard());
        List<Column> columns = List.of(
                Column.timestamp("ts"), Column.of("i32", DataType.INT), Column.of("f", DataType.FLOAT),
                Column.of("d", DataType.DOUBLE), Column.of("b", DataType.BOOL), Column.varchar("s", 20), Column.nchar("n", 20));
        server.catalogue().putTable("foo", "meters", "d0", List.of(Tag.of("loc", "north"), Tag.of("gid", 1)), columns, List.of(
                new Object[] {T, 1, 1.5, 10.0, true, "a", "中a"},
                new Object[] {T + 60_000, 2, 2.5, null, false, null, "中b"},
                new Object[] {T + 120_000, null, 3.5, 30.0, null, "c", null},
                new Object[] {T + 180_000, 4, 4.5, 40.0, true, "d'", ""}));
        server.catalogue().putTable("foo", "meters", "d1", List.of(Tag.of("loc", "south"), Tag.of("gid", 2)), columns, List.<Object[]>of(
                new Object[] {T, 100, 0.5, 0.25, true, "x", "y"}));
        server.catalogue().putTable("foo", null, "plain", List.of(), List.of(Column.timestamp("ts"), Column.of("v", DataType.DOUBLE)),
                List.<Object[]>of(new Object[] {T, 1.0}));
        connection = Driver.webSocket(server);
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        server.close();
    }

    private List<List<Object>> rows(String sql) throws SQLException {
        return Driver.rows(connection, sql);
    }

    private void fails(int code, String sql) {
        SQLException failure = assertThrows(SQLException.class, () -> rows(sql));
        assertEquals(code, Driver.code(failure), failure.getMessage());
    }

    @Test
    void givesEveryTypeAsTheDriverMakesIt() throws Exception {
        assertEquals(
                Arrays.asList(new Timestamp(T + 60_000), 2, 2.5f, null, false, null, "中b"),
                rows("select * from foo.d0 limit 1 offset 1").getFirst());
        assertEquals(9, rows("select * from foo.meters limit 1").getFirst().size());
    }

    @Test
    void listsDatabasesTablesColumnsAndTags() throws Exception {
        assertEquals(List.of(List.of("information_schema"), List.of("performance_schema"), List.of("foo")), rows("show databases"));
        assertEquals(List.of(List.of("foo")), rows("SHOW USER DATABASES"));
        assertEquals(List.of(List.of("meters")), rows("show foo.stables"));
        assertEquals(List.of(List.of("d0"), List.of("d1"), List.of("plain")), rows("show foo.tables"));
        assertEquals(List.of(List.of("d1")), rows("show foo.tables like '%1'"));
        assertEquals(37, rows("select * from information_schema.ins_databases").getFirst().size());
        assertEquals(
                List.of(List.of("meters", 7, 2)),
                rows("select stable_name, `columns`, `tags` from information_schema.ins_stables where db_name='foo'"));
        assertEquals(
                List.of(List.of("d1", "CHILD_TABLE")),
                rows("select table_name, type from information_schema.ins_tables where db_name='foo' and stable_name='meters' "
                        + "order by table_name limit 1 offset 1"));
        assertEquals(List.of(List.of(3L)), rows("select count(*) from information_schema.ins_tables where db_name = 'foo'"));
        assertEquals(
                List.of(List.of("d1", "loc", "south")),
                rows("select table_name, tag_name, tag_value from information_schema.ins_tags "
                        + "where db_name='foo' and stable_name='meters' and tag_name='loc' and tag_value like 's%'"));
        assertEquals(
                List.of(List.of("v", "DOUBLE")),
                rows("select col_name, col_type from information_schema.ins_columns where db_name='foo' and table_name='plain' and col_name<>'ts'"));
        assertEquals(List.of("gid", "INT", 4, "TAG"), rows("describe foo.meters").getLast().subList(0, 4));
    }

    @Test
    void filtersByTimeWrittenInThreeWays() throws Exception {
        for (String time : List.of("1700000060000", "'2023-11-14 22:14:20.000'", "'2023-11-14T22:14:20Z'")) {
            assertEquals(
                    List.of(List.of(2), List.of(4)),
                    rows("select i32 from foo.d0 where ts >= " + time + " and i32 is not null order by ts asc"), time);
        }
        assertEquals(List.of(), rows("select i32 from foo.d0 where ts > now - 1d"));
    }

    @Test
    void givesTheLastRowsInAscendingOrder() throws Exception {
        assertEquals(
                List.of(List.of(new Timestamp(T + 60_000), 2), List.of(new Timestamp(T + 180_000), 4)),
                rows("SELECT ts, `i32` FROM (SELECT ts, `i32` FROM `foo`.`d0` WHERE `i32` IS NOT NULL ORDER BY ts DESC LIMIT 2) ORDER BY ts"));
    }

    @Test
    void aggregatesOverAllGroupsAndWindows() throws Exception {
        assertEquals(
                List.of(Arrays.asList(4L, 3L, 3.0, 1, 4, new Timestamp(T), new Timestamp(T + 180_000))),
                rows("select count(*), count(i32), avg(f), min(i32), last(i32), first(ts), last(ts) from foo.d0"));
        assertEquals(
                List.of(Arrays.asList(new Timestamp(T - T % 120_000), 1.5), Arrays.asList(new Timestamp(T - T % 120_000 + 120_000), 3.0)),
                rows("select _wstart, avg(f) v from foo.d0 where f < 4 interval(2m)"));
        assertEquals(
                List.of(List.of("d0", 4L), List.of("d1", 1L)),
                rows("select tbname, count(*) from foo.meters partition by tbname order by tbname"));
        assertEquals(
                List.of(List.of("north", 10.0), List.of("south", 0.25)),
                rows("select loc, first(d) from foo.meters group by loc order by loc"));
        assertEquals(
                List.of(List.of(2.0), List.of(4.0)),
                rows("select v from (select _wstart, avg(f) v from foo.d0 interval(3m, 20s)) order by v"));
    }

    @Test
    void fillsWindowsWithoutRows() throws Exception {
        String sql = "select first(f), count(*) from foo.d0 where f < 2 or f > 4 interval(1m) fill(%s)";
        assertEquals(List.of(
                List.of(1.5f, 1L), Arrays.asList(null, null), Arrays.asList(null, null), List.of(4.5f, 1L)), rows(sql.formatted("null")));
        assertEquals(List.of(List.of(1.5f, 1L), List.of(2.5f, 1L), List.of(3.5f, 1L), List.of(4.5f, 1L)), rows(sql.formatted("linear")));
        assertEquals(List.of(1.5f, 1L), rows(sql.formatted("prev")).get(2));
        assertEquals(List.of(4.5f, 1L), rows(sql.formatted("next")).get(1));
        assertEquals(List.of(9.0f, 0L), rows(sql.formatted("value, 9, 0")).get(1));
    }

    @Test
    void computesAndCasts() throws Exception {
        assertEquals(
                List.of(Arrays.asList(2.0, 1L, "1", 0.5)),
                rows("select i32+1, cast(i32 as bigint), cast(i32 as varchar(8)), f - i32 from foo.d0 limit 1"));
        assertEquals(List.of("i32+1 DOUBLE"), Driver.columns(server, "select i32+1 from foo.d0"));
    }

    @Test
    void joinsHistoryAndSomethingElseWithUnion() throws Exception {
        assertEquals(
                List.of(List.of(1), List.of(100)),
                rows("select i32 from foo.d0 where i32 = 1 union all select i32 from foo.d1"));
    }

    @Test
    void usesADatabase() throws Exception {
        fails(0x2616, "select * from plain");
        Driver.run(connection, "use foo");
        assertEquals(1, rows("select * from plain").size());
        fails(0x388, "select * from nowhere.plain");
    }

    @Test
    void failsWithTheCodesOfARealServer() {
        fails(0x2603, "select * from foo.nothing");
        fails(0x2602, "select nothing from foo.d0");
        fails(0x2602, "select _frowts from foo.d0");
        fails(0x260C, "select ts, count(*) from foo.d0");
        fails(0x2600, "selekt 1");
        fails(0x2600, "select * from foo.d0 where");
        fails(0x2600, "create table foo.x (ts timestamp)");
    }

    @Test
    void answersWhatTheDriverAsksByItself() throws Exception {
        assertEquals(true, connection.isValid(5));
        assertEquals("3.3.6.6.alpha", connection.getMetaData().getDatabaseProductVersion());
        try (var tables = connection.getMetaData().getTables("foo", null, "d0", null)) {
            assertEquals(true, tables.next());
        }
    }

    @Test
    void servesManyRowsInBlocks() throws Exception {
        List<Object[]> many = IntStream.range(0, 50_000).mapToObj(i -> new Object[] {T + i, (double) i}).toList();
        server.catalogue().putTable("big", null, "t", List.of(), List.of(Column.timestamp("ts"), Column.of("v", DataType.DOUBLE)), many);
        List<List<Object>> rows = rows("select v from big.t");
        assertEquals(50_000, rows.size());
        assertEquals(49_999.0, rows.getLast().getFirst());
    }
}
