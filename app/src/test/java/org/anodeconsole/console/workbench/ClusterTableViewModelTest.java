package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import org.anodeconsole.console.cluster.ClusterException;
import org.anodeconsole.console.cluster.SchemaBrowser;
import org.anodeconsole.console.cluster.ScriptedSession;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClusterTableViewModelTest {
    private final EventQueue window = new EventQueue();
    private final FakePlant plant = new FakePlant();
    private final ScriptedSession session = new ScriptedSession(ScriptedSession.server("3.3.6.6"), plant);
    private final ClusterTableViewModel model = new ClusterTableViewModel(session, new TaskRunner(window), ZoneOffset.UTC);

    private void chooseMeter() throws InterruptedException {
        window.until(() -> !model.tables().isEmpty());
        model.tableProperty().set("d007");
        window.until(() -> model.columnProperty().get() != null);
    }

    @Test
    void leadsFromTheDatabaseToTheColumn() throws Exception {
        chooseMeter();
        assertEquals("power", model.databaseProperty().get().name());
        assertEquals(List.of("meters", ClusterTableViewModel.PLAIN), model.superTables());
        assertEquals(List.of("voltage"), model.columns().stream().map(SchemaBrowser.Column::name).toList());
        assertEquals("site = Nord", model.tagsProperty().get());
        assertEquals("SELECT `ts` AS ts, `voltage` AS v FROM (SELECT `ts`, `voltage` FROM (SELECT `ts`, `voltage` FROM `power`.`d007`"
                + " WHERE `voltage` IS NOT NULL ORDER BY `ts` DESC LIMIT 1000) ORDER BY `ts`)", model.sqlProperty().get());
    }

    @Test
    void asksForTablesAPageAtATimeAndNeverForAll() throws Exception {
        window.until(() -> model.tables().size() == SchemaBrowser.PAGE);
        assertTrue(model.moreProperty().get());
        model.showMore();
        window.until(() -> model.tables().size() == 200);
        model.showMore();
        window.until(() -> model.tables().size() == FakePlant.METERS);
        assertFalse(model.moreProperty().get());
        assertEquals("d249", model.tables().getLast());
        for (String sql : session.statements()) {
            assertTrue(!sql.contains("ins_tables") || sql.contains("db_name = 'power'") && sql.contains("LIMIT"), sql);
        }
    }

    @Test
    void filtersTablesOnTheServerWhenTheUserHasTyped() throws Exception {
        window.until(() -> !model.tables().isEmpty());
        model.filterProperty().set("0");
        model.filterProperty().set("07");
        window.until(() -> !model.tables().isEmpty());
        List<String> filtered = session.statements().stream().filter(sql -> sql.contains("LIKE")).toList();
        assertEquals(1, filtered.size(), filtered.toString());
        assertTrue(filtered.getFirst().contains("LIKE '%07%'"), filtered.toString());
    }

    @Test
    void saysWhatIsWrongWithATime() throws Exception {
        chooseMeter();
        model.rows().rangeProperty().set(RowChoiceViewModel.Range.SPAN);
        model.rows().fromProperty().set("yesterday");
        assertEquals("", model.sqlProperty().get());
        assertTrue(model.failureProperty().get() instanceof ProblemException);
        model.rows().fromProperty().set("2026-01-02");
        assertTrue(model.sqlProperty().get().contains("`ts` >= 1767312000000000 ORDER BY `ts`"), model.sqlProperty().get());
    }

    @Test
    void saysThatTheClusterDoesNotAnswer() throws Exception {
        ScriptedSession broken = new ScriptedSession(ScriptedSession.server("3.3.6.6"), sql -> {
            throw new ClusterException(0x2644, "anodes.server.old", "Permission denied", "plant", "1");
        });
        ClusterTableViewModel stuck = new ClusterTableViewModel(broken, new TaskRunner(window), ZoneOffset.UTC);
        window.until(() -> stuck.failureProperty().get() != null);
        assertEquals(List.of(), stuck.databases());
    }
}
