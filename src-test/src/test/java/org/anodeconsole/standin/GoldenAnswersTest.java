package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBufUtil;
import java.time.Duration;
import java.util.List;
import org.anodeconsole.standin.data.Answer;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.DataType;
import org.anodeconsole.standin.engine.Tag;
import org.anodeconsole.standin.engine.Taosd;
import org.anodeconsole.standin.faults.Faults;
import org.anodeconsole.standin.wire.BlockEncoder;
import org.anodeconsole.standin.wire.StatementRunner.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same tables, the same statements, the same bytes as a real server gave. */
class GoldenAnswersTest {
    private static final List<Column> METERS = List.of(
            Column.timestamp("ts"), Column.of("i32", DataType.INT), Column.of("f", DataType.FLOAT),
            Column.of("d", DataType.DOUBLE), Column.of("b", DataType.BOOL), Column.varchar("s", 20), Column.nchar("n", 20));

    private Taosd taosd;

    @BeforeEach
    void makeTheTables() throws Exception {
        taosd = new Taosd("3.3.6.6.alpha", Duration.ofMillis(1500), new Faults());
        List<Object[]> firstRows = RawBlock.load("g9").rows();
        taosd.catalogue().putTable("foo", "meters", "d0", tags(firstRows.getFirst()), METERS, firstRows);
        taosd.catalogue().putTable("foo", "meters", "d1", tags(firstRows.getFirst()), METERS, RawBlock.load("g6").rows());
    }

    private static List<Tag> tags(Object[] row) {
        return List.of(new Tag(Column.varchar("loc", 24), row[7]), new Tag(Column.of("gid", DataType.INT), row[8]));
    }

    private void assertGolden(String name, String sql) throws Exception {
        Answer.Rows answer = (Answer.Rows) taosd.run(sql, new Session("root", null));
        RawBlock golden = RawBlock.load(name);
        assertEquals(golden.columns(), answer.columns());
        assertArrayEquals(golden.bytes(), ByteBufUtil.getBytes(BlockEncoder.encode(answer.columns(), answer.rows())));
    }

    @Test
    void answersTheNamesOfDatabases() throws Exception {
        assertGolden("g3", "show databases");
    }

    @Test
    void answersTheRowsOfAChildTable() throws Exception {
        assertGolden("g6", "select * from foo.d1 where ts >= 1700003400000");
    }

    @Test
    void answersTheRowsOfASuperTableWithItsTags() throws Exception {
        assertGolden("g9", "select * from foo.meters limit 3");
    }

    @Test
    void describesASuperTable() throws Exception {
        assertGolden("g10", "describe foo.meters");
    }

    @Test
    void answersItsVersion() throws Exception {
        assertGolden("g11", "select server_version()");
    }

    @Test
    void answersValuesOfNoTable() throws Exception {
        assertGolden("g13", "select cast(1 as bigint unsigned), cast(255 as tinyint unsigned), cast('x' as nchar(4)), null");
    }

    @Test
    void answersTheSettingsOfDatabases() throws Exception {
        Answer.Rows answer = (Answer.Rows) taosd.run("select * from information_schema.ins_databases", new Session("root", null));
        List<Object[]> golden = RawBlock.load("g12").rows();
        assertEquals(RawBlock.load("g12").columns(), answer.columns());
        for (int row = 0; row < golden.size(); row++) {
            // The time it was made is another one.
            golden.get(row)[1] = answer.rows().get(row)[1];
            assertArrayEquals(golden.get(row), answer.rows().get(row));
        }
    }

    @Test
    void answersTheAnodesAndTheirAlgorithms() throws Exception {
        List<Object[]> algorithms = RawBlock.load("g2").rows();
        for (long id : List.of(1L, 2L, 3L)) {
            List<Object[]> own = algorithms.stream().filter(row -> row[0].equals(id)).toList();
            taosd.anodes().put("127.0.0.1:" + (1000 + id), own.stream().map(row -> (String) row[1]).toList(),
                    own.stream().map(row -> (String) row[2]).toList());
        }
        Answer.Rows shown = (Answer.Rows) taosd.run("show anodes", new Session("root", null));
        assertEquals(RawBlock.load("g1").columns(), shown.columns());
        Answer.Rows full = (Answer.Rows) taosd.run("show anodes full", new Session("root", null));
        assertEquals(RawBlock.load("g2").columns(), full.columns());
        assertEquals(
                algorithms.stream().map(List::of).filter(row -> !row.getFirst().equals(2L)).toList(),
                full.rows().stream().map(List::of).filter(row -> !row.getFirst().equals(2L)).toList());
    }

    @Test
    void declaresTheColumnsOfTheClusterLists() throws Exception {
        for (var list : List.of(List.of("g4", "show dnodes"), List.of("g5", "show cluster"))) {
            Answer.Rows answer = (Answer.Rows) taosd.run(list.getLast(), new Session("root", null));
            assertEquals(RawBlock.load(list.getFirst()).columns(), answer.columns());
        }
    }
}
