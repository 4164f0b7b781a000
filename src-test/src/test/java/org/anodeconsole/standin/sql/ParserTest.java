package org.anodeconsole.standin.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.anodeconsole.standin.data.TaosError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private static Query.Select select(String sql) {
        return (Query.Select) ((Statement.Ask) Parser.parse(sql)).query();
    }

    @Test
    void readsTheAnodeStatements() {
        assertEquals(new Statement.CreateAnode("h'o:1"), Parser.parse("create anode 'h''o:1';"));
        assertEquals(new Statement.CreateAnode("h:1"), Parser.parse("CREATE ANODE \"h:1\""));
        assertEquals(new Statement.UpdateAnode(7), Parser.parse("UPDATE ANODE 7"));
        assertEquals(new Statement.UpdateAllAnodes(), Parser.parse("UPDATE ALL ANODES"));
        assertEquals(new Statement.DropAnode(7), Parser.parse("DROP ANODE 7"));
        assertEquals("anodes full", ((Statement.Show) Parser.parse("show anodes full")).what());
    }

    @Test
    void lowersNamesUnlessInBackticks() {
        assertEquals(new Query.TableSource("foo", "Tab 1", "x"), select("SELECT 1 FROM Foo.`Tab 1` AS X").from());
    }

    @Test
    void wantsBackticksAroundKeywordsThatAreNames() {
        assertEquals("value", select("select `value` from `user`.`first`").items().getFirst().label());
        assertInstanceOf(Expr.Call.class, select("select first(v) from t").items().getFirst().expression());
        for (String sql : List.of("select value from t", "select v as first from t", "select v from t.database", "select t.tags from t",
                "describe user.t", "use system", "select precision from information_schema.ins_databases")) {
            assertEquals(0x2600, assertThrows(TaosError.class, () -> Parser.parse(sql), sql).code());
        }
    }

    @Test
    void labelsColumnsByTheirTextOrAlias() {
        List<Query.Item> items = select("select x.Ts, count(*) n, AVG( v ), cast(v as nchar(4)) as `C` from x").items();
        assertEquals(List.of("ts", "n", "AVG( v )", "C"), items.stream().map(Query.Item::label).toList());
    }

    @Test
    void bindsAndStrongerThanOrAndNotStrongerThanAnd() {
        Expr.Binary or = (Expr.Binary) select("select 1 from t where a = 1 or not b > 2 and c is not null").where();
        assertEquals("or", or.operator());
        Expr.Binary and = assertInstanceOf(Expr.Binary.class, or.right());
        assertEquals("and", and.operator());
        assertInstanceOf(Expr.Not.class, and.left());
        Expr.Binary sum = (Expr.Binary) select("select 1 + 2 * -3").items().getFirst().expression();
        assertEquals("+", sum.operator());
    }

    @Test
    void readsWindowsAndLimits() {
        Query.Select select = select("select _wstart, avg(v) from t where ts > now - 1d partition by tbname interval(5m, 1m) sliding(1m) "
                + "fill(null) order by _wstart desc slimit 2 limit 10 offset 20");
        Query.Interval interval = (Query.Interval) select.window();
        assertEquals(new Expr.Duration(5, 'm'), interval.length());
        assertEquals(new Query.Limit(10, 20), select.limit());
        assertEquals(new Query.Limit(2, 0), select.groupLimit());
        assertEquals(new Query.AnomalyWindow(new Expr.Name(null, "v"), "algo=iqr"), select(
                "select count(*) from t anomaly_window(v, 'algo=iqr')").window());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "select", "select from t", "select 1 from", "select 1 2 3", "select (1 from t", "select 'open from t", "select 1;;", "show",
        "show me", "drop anode x", "create anode h:1", "update anodes", "select a from t interval 5m", "select a from t limit x",
        "select a from t where a in ()", "select case end", "select # from t", "insert into t values (1)", "select a from t fill(prev)"})
    void refusesWhatItDoesNotKnow(String sql) {
        assertEquals(0x2600, assertThrows(TaosError.class, () -> Parser.parse(sql)).code());
    }

    @Property(tries = 500)
    void neverFailsInAnotherWay(@ForAll @StringLength(max = 60) String sql) {
        try {
            Parser.parse("select " + sql);
        } catch (TaosError e) {
            assertEquals(0x2600, e.code());
        }
    }
}
