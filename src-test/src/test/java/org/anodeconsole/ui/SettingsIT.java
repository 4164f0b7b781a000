package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.anodeconsole.console.ConsoleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The settings page, and what the window remembers by itself. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class SettingsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Application console;

    @BeforeEach
    void openTheConsole() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
    }

    @AfterEach
    void closeTheConsole() throws TimeoutException {
        FxToolkit.cleanupApplication(console);
        FxToolkit.cleanupStages();
    }

    @Test
    void aSettingIsFoundByAWordOfAnyLanguage() {
        robot.clickOn("#nav-settings");
        search("夜间");
        assertTrue(shown("#settings-theme"));
        assertFalse(shown("#settings-language"));
        search("keyring");
        assertTrue(shown("#settings-secrets-forget"));
        assertFalse(shown("#settings-theme"));
        search("no such setting");
        assertEquals("No setting fits “no such setting”.", ((Labeled) node("#settings-nothing")).getText());
        robot.push(KeyCode.ESCAPE);
        assertTrue(shown("#settings-language") && shown("#settings-theme") && !shown("#settings-nothing"));
    }

    @Test
    void aResetIsAskedForAndCanBeUndone() {
        robot.clickOn("#nav-settings");
        Spinner<Integer> fontSize = robot.lookup("#settings-fontSize").query();
        robot.interact(() -> fontSize.getValueFactory().setValue(18));

        search("defaults");
        robot.clickOn("#settings-reset-do").clickOn("#confirm-cancel");
        assertEquals(18, fontSize.getValue());
        robot.clickOn("#settings-reset-do").clickOn("#confirm-go");
        assertEquals(14, fontSize.getValue());
        robot.clickOn("#settings-undo");
        assertEquals(18, fontSize.getValue());
        assertFalse(shown("#settings-undo"));
    }

    @Test
    void aPathIsCopied() {
        robot.clickOn("#nav-settings");
        search("console.log");
        robot.clickOn("#settings-state-copy");
        String[] copied = {""};
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals(home.resolve("state").toString(), copied[0]);
    }

    @Test
    void hostsAndConnectionsAreReachedFromHere() {
        robot.clickOn("#nav-settings");
        search("taosAdapter");
        robot.clickOn("#settings-connections-manage");
        assertTrue(robot.lookup("#cluster-list").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        search("SSH hosts");
        robot.clickOn("#settings-ssh-show");
        assertEquals("Services", ((Labeled) node("#page-title")).getText());
    }

    @Test
    void columnsAndSplitsAreAsTheyWereLeftAndAsBuiltAfterAReset() throws Exception {
        robot.clickOn("#nav-anodes");
        await().atMost(PATIENCE).until(() -> !table().getItems().isEmpty());
        List<String> built = columns();
        robot.interact(() -> swapFirstTwo(table()));
        TableColumn<?, ?> url = column("anodes-column-url");
        robot.interact(() -> sortDescending(table(), url));
        robot.interact(() -> table().getScene().getRoot().layout());
        double width = url.getWidth();
        // The robot without a display loses a drag after its first step; the release is what makes the window remember.
        robot.interact(() -> shrink(table(), url, 40));
        robot.clickOn(rightEdge("anodes-column-url"));
        assertEquals(width - 40, url.getWidth(), 2);
        double divider = split().getDividerPositions()[0];
        robot.interact(() -> split().setDividerPositions(divider - 0.2));
        robot.clickOn("#anodes-split > .split-pane-divider");
        double moved = split().getDividerPositions()[0];
        assertTrue(moved < divider - 0.05, "the divider moved up from " + divider + " to " + moved);

        closeTheConsole();
        openTheConsole();
        robot.clickOn("#nav-anodes");
        await().atMost(PATIENCE).until(() -> !table().getItems().isEmpty());
        assertEquals("anodes-column-url", columns().getFirst());
        assertEquals(width - 40, column("anodes-column-url").getWidth(), 2);
        assertEquals(List.of(column("anodes-column-url")), table().getSortOrder());
        assertEquals(TableColumn.SortType.DESCENDING, column("anodes-column-url").getSortType());
        assertEquals(moved, split().getDividerPositions()[0], 0.01);

        robot.clickOn("#nav-settings");
        search("columns");
        robot.clickOn("#settings-reset-do").clickOn("#confirm-go");
        robot.clickOn("#nav-anodes");
        assertEquals(built, columns());
        assertEquals(List.of(), table().getSortOrder());
        assertEquals(divider, split().getDividerPositions()[0], 0.01);
    }

    @Test
    void aSettingsFileBrokenByHandIsKeptAsideAndSaidToBe() throws Exception {
        closeTheConsole();
        Files.writeString(home.resolve("config").resolve("settings.json"), "{\"theme\": ");
        openTheConsole();
        robot.clickOn("#nav-settings");
        Path kept = home.resolve("config").resolve("settings.json.broken");
        assertTrue(robot.lookup(".warning").queryAllAs(Labeled.class).stream().anyMatch(label -> label.getText().contains(kept.toString())));
        assertEquals("{\"theme\": ", Files.readString(kept));
    }

    @Test
    void settingsThatCannotBeSavedAreInForceAndSaidToBeUnsavedUntilTheyAre() throws Exception {
        Path file = home.resolve("config").resolve("settings.json");
        robot.clickOn("#nav-services");
        await().atMost(PATIENCE).until(() -> savedPage(file).equals("services"));
        assertFalse(shown("#unsaved-notice"));
        Files.delete(file);
        Files.createDirectories(file.resolve("inner"));

        robot.clickOn("#nav-settings");
        await().atMost(PATIENCE).until(() -> shown("#unsaved-notice"));
        assertTrue(((Labeled) node("#unsaved-words")).getText().contains(file + " is not a regular file"));
        robot.clickOn("#unsaved-dismiss");
        assertFalse(shown("#unsaved-notice"));
        robot.clickOn("#nav-services").clickOn("#nav-settings");
        assertFalse(shown("#unsaved-notice"), "once dismissed it stays away");

        Files.delete(file.resolve("inner"));
        Files.delete(file);
        robot.clickOn("#nav-anodes");
        await().atMost(PATIENCE).until(() -> savedPage(file).equals("anodes"));
    }

    @Test
    void settingsAreSavedAgainOnDemand() throws Exception {
        Path file = home.resolve("config").resolve("settings.json");
        robot.clickOn("#nav-services");
        await().atMost(PATIENCE).until(() -> savedPage(file).equals("services"));
        Files.delete(file);
        Files.createDirectories(file.resolve("inner"));
        robot.clickOn("#nav-settings");
        await().atMost(PATIENCE).until(() -> shown("#unsaved-notice"));

        robot.clickOn("#unsaved-again");
        assertTrue(shown("#unsaved-notice"));
        Files.delete(file.resolve("inner"));
        Files.delete(file);
        robot.clickOn("#unsaved-again");
        await().atMost(PATIENCE).until(() -> !shown("#unsaved-notice"));
        assertEquals("settings", savedPage(file));
    }

    private static String savedPage(Path file) throws IOException {
        return Files.isRegularFile(file) ? new ObjectMapper().readTree(file.toFile()).path("page").asText() : "";
    }

    private void search(String words) {
        TextInputControl field = robot.lookup("#settings-search").query();
        robot.clickOn(field);
        robot.interact(() -> field.setText(words));
    }

    private boolean shown(String selector) {
        for (Node node = node(selector); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Node node(String selector) {
        return robot.lookup(selector).query();
    }

    private TableView<?> table() {
        return robot.lookup("#anodes-table").queryTableView();
    }

    private SplitPane split() {
        return robot.lookup("#anodes-split").query();
    }

    private List<String> columns() {
        return table().getColumns().stream().map(TableColumn::getId).toList();
    }

    private TableColumn<?, ?> column(String id) {
        return table().getColumns().stream().filter(column -> column.getId().equals(id)).findFirst().orElseThrow();
    }

    /** Where the mouse takes hold of a column's right edge. */
    private Point2D rightEdge(String column) {
        Node header = robot.from(table()).lookup(".column-header").match(node -> column.equals(node.getId())).query();
        Bounds bounds = header.localToScreen(header.getBoundsInLocal());
        return new Point2D(bounds.getMaxX() - 1, bounds.getCenterY());
    }

    private static <S> void swapFirstTwo(TableView<S> table) {
        table.getColumns().add(0, table.getColumns().remove(1));
    }

    private static <S> void shrink(TableView<S> table, TableColumn<?, ?> narrower, double by) {
        table.getColumns().stream().filter(column -> column == narrower).forEach(column -> table.resizeColumn(column, -by));
    }

    private static <S> void sortDescending(TableView<S> table, TableColumn<?, ?> by) {
        table.getColumns().stream().filter(column -> column == by).forEach(column -> {
            column.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(column));
        });
    }
}
