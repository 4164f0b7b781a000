package org.anodeconsole.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.anodeconsole.console.ConsoleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What holds on every page: it can be read in both looks, used from the keyboard, and no word is cut at 125 %. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class PagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MOST_TABS = 400;

    /** Where a dialog is opened, and with which button. */
    private static final List<String> DIALOGS = List.of(
            "anodes #anodes-register", "services #services-host-add", "settings #settings-connections-manage", "settings #settings-reset-do");

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Application console;

    private void open(String language, String theme, int fontSize) throws TimeoutException, IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve("settings.json"), "{\"fontSize\": " + fontSize + "}");
        FxToolkit.registerPrimaryStage();
        robot.interact(HeadlessFixes::install);
        console = FxToolkit.setupApplication(
                ConsoleApplication.class, "--home", home.toString(), "--language", language, "--theme", theme);
    }

    @AfterEach
    void closeTheConsole() throws TimeoutException {
        if (console != null) {
            FxToolkit.cleanupApplication(console);
            FxToolkit.cleanupStages();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextStandsOutFromItsBackground(String theme) throws Exception {
        open("en", theme, 14);
        Set<String> faint = new HashSet<>();
        for (String page : pages()) {
            visit(page);
            robot.interact(() -> {
                Color back = theme.equals("dark") ? Color.web("#0d1117") : Color.WHITE;
                for (Node node : visible(scene().getRoot(), Text.class::isInstance)) {
                    Text text = (Text) node;
                    double contrast = Contrast.of(text, back);
                    if (!text.getText().isBlank() && !disabled(text) && contrast < Contrast.least(text)) {
                        faint.add("%s: “%s” %.1f : 1 (%s, %s)".formatted(page, text.getText(), contrast, where(text), text.getFill()));
                    }
                }
            });
        }
        assertEquals(Set.of(), faint);
    }

    @Test
    void everyControlIsReachedWithTheTabKeyAndSaysWhatItIs() throws Exception {
        open("en", "light", 14);
        Set<String> unreached = new HashSet<>();
        Set<String> nameless = new HashSet<>();
        for (String page : pages()) {
            visit(page);
            robot.interact(() -> robot.lookup("#nav-" + page).query().requestFocus());
            Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int i = 0; i < MOST_TABS && reached.add(focused()); i++) {
                robot.push(KeyCode.TAB);
            }
            robot.interact(() -> {
                for (Node node : visible(place(), this::wantsFocus)) {
                    if (!reached.contains(node)) {
                        unreached.add(page + ": " + where(node));
                    }
                    if (name(node).isBlank()) {
                        nameless.add(page + ": " + where(node));
                    }
                }
            });
        }
        assertEquals(Set.of(), unreached, "not reached with Tab");
        assertEquals(Set.of(), nameless, "without accessible text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void noWordIsCutAtOneHundredAndTwentyFivePercent(String language) throws Exception {
        open(language, "light", 18);
        Set<String> cut = new HashSet<>();
        for (String page : pages()) {
            visit(page);
            cut.addAll(cut(page, scene().getRoot()));
        }
        robot.push(KeyCode.CONTROL, KeyCode.K);
        cut.addAll(cut("palette", scene().getRoot()));
        robot.push(KeyCode.ESCAPE);
        robot.write("?");
        cut.addAll(cut("shortcuts", scene().getRoot()));
        robot.push(KeyCode.ESCAPE);
        for (String dialog : DIALOGS) {
            visit(dialog.substring(0, dialog.indexOf(' ')));
            robot.interact(() -> robot.lookup(dialog.substring(dialog.indexOf(' ') + 1)).queryButton().fire());
            Window window = robot.listWindows().getLast();
            assertNotSame(scene().getWindow(), window, dialog + " opened");
            cut.addAll(cut(dialog, window.getScene().getRoot()));
            robot.interact(window::hide);
        }
        assertEquals(Set.of(), cut);
    }

    private Set<String> cut(String where, Parent root) {
        Set<String> cut = new HashSet<>();
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            for (Node node : visible(root, Labeled.class::isInstance)) {
                Labeled labeled = (Labeled) node;
                Node shown = labeled.lookup(".text");
                if (shown instanceof Text text && text.getParent() == labeled && !isWhole(labeled, text) && !inCell(labeled)) {
                    cut.add("%s: “%s” shown as “%s”".formatted(where, labeled.getText(), text.getText()));
                }
            }
        });
        return cut;
    }

    @Test
    void everyPageThatWasShownFollowsAChangeOfLanguageAndTheme() throws Exception {
        open("en", "light", 14);
        for (String page : pages()) {
            visit(page);
        }
        Properties english = texts("messages.properties");
        Properties chinese = texts("messages_zh_CN.properties");
        Set<String> onlyEnglish = english.stringPropertyNames().stream()
                .filter(key -> !english.getProperty(key).equals(chinese.getProperty(key)) && !chinese.containsValue(english.getProperty(key)))
                .map(english::getProperty)
                .collect(Collectors.toSet());
        robot.interact(() -> {
            ChoiceBox<Object> language = robot.lookup("#settings-language").query();
            language.setValue("zh-CN");
            ChoiceBox<Object> theme = robot.lookup("#settings-theme").query();
            theme.getSelectionModel().selectLast();
        });
        Set<String> stayed = new HashSet<>();
        for (String page : pages()) {
            robot.clickOn("#nav-" + page);
            robot.interact(() -> {
                for (Node node : visible(scene().getRoot(), Text.class::isInstance)) {
                    Text text = (Text) node;
                    if (onlyEnglish.contains(text.getText())) {
                        stayed.add(page + ": “" + text.getText() + "”");
                    }
                    if (!text.getText().isBlank() && !disabled(text) && Contrast.of(text, Color.web("#0d1117")) < Contrast.least(text)) {
                        stayed.add(page + ": “" + text.getText() + "” is still dark");
                    }
                }
            });
        }
        assertEquals(Set.of(), stayed);
    }

    @Test
    void everyChineseCharacterOfTheWindowHasAGlyph() throws Exception {
        open("zh-CN", "light", 14);
        String characters = chineseCharacters();
        Set<String> missing = new HashSet<>();
        boolean[] fontInstalled = {true};
        robot.interact(() -> {
            int none = picture("\u0378");
            fontInstalled[0] = picture("中") != none;
            characters.codePoints().mapToObj(Character::toString).filter(character -> picture(character) == none).forEach(missing::add);
        });
        assumeTrue(fontInstalled[0], "no font with Chinese characters is installed here (Debian: fonts-noto-cjk)");
        assertTrue(characters.length() > 300, "the characters were found");
        assertEquals(Set.of(), missing);
    }

    private static String chineseCharacters() throws IOException {
        return texts("messages_zh_CN.properties").values().stream()
                .flatMapToInt(text -> text.toString().codePoints())
                .filter(Character::isIdeographic)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                ConsoleApplication.class.getResourceAsStream("/org/anodeconsole/console/" + bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    /** A fingerprint of how a text looks. */
    private static int picture(String text) {
        Text node = new Text(text);
        node.setFont(Font.font("System", 24));
        new Scene(new Group(node));
        WritableImage image = node.snapshot(null, new WritableImage(40, 40));
        int[] pixels = new int[40 * 40];
        image.getPixelReader().getPixels(0, 0, 40, 40, PixelFormat.getIntArgbInstance(), pixels, 0, 40);
        return Arrays.hashCode(pixels);
    }

    private List<String> pages() {
        return robot.lookup(".navigation .toggle-button").queryAll().stream()
                .map(button -> button.getId().substring("nav-".length()))
                .toList();
    }

    private void visit(String page) {
        robot.clickOn("#nav-" + page);
        if (page.equals("overview")) {
            await().atMost(PATIENCE).until(() -> !visible(place(), node -> node instanceof Labeled label && label.getText().contains(":60")).isEmpty());
            // Its count can be chosen once the anode was seen healthy.
            await().atMost(PATIENCE).until(() -> !robot.lookup("#overview-show-healthy").query().isDisabled());
        }
        if (page.equals("workbench")) {
            robot.clickOn("#open-sample").clickOn("#AIR_PASSENGERS");
            await().atMost(PATIENCE).until(() -> robot.lookup("#run").tryQuery().filter(run -> !run.isDisabled()).isPresent());
        }
        robot.interact(() -> scene().getRoot().layout());
    }

    private Scene scene() {
        return robot.lookup("#navigation").query().getScene();
    }

    private Node place() {
        return robot.lookup(".page-place").query();
    }

    private Node focused() {
        return scene().getFocusOwner();
    }

    private boolean wantsFocus(Node node) {
        // The field of a spinner has the focus through its spinner.
        return node instanceof Control && node.isFocusTraversable() && !disabled(node) && !inCell(node)
                && !(node instanceof ScrollPane) && !(node.getParent() instanceof Spinner<?>);
    }

    private static String name(Node node) {
        String tooltip = node instanceof Control control && control.getTooltip() != null ? control.getTooltip().getText() : "";
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        String prompt = node instanceof TextInputControl input ? input.getPromptText() : "";
        return Stream.of(node.getAccessibleText(), text, prompt, tooltip)
                .filter(words -> words != null && !words.isBlank())
                .findFirst()
                .orElse("");
    }

    private static boolean isWhole(Labeled labeled, Text shown) {
        String text = labeled.getText();
        Tooltip tooltip = labeled.getTooltip();
        return text == null
                || shown.getText().replace("\n", "").equals(text.replace("\n", ""))
                || (tooltip != null && tooltip.getText() != null && tooltip.getText().contains(text));
    }

    private static boolean inCell(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above instanceof Cell<?>) {
                return true;
            }
        }
        return false;
    }

    private static boolean disabled(Node node) {
        return node.isDisabled();
    }

    private static List<Node> visible(Node node, Predicate<Node> wanted) {
        List<Node> found = new ArrayList<>();
        collect(node, wanted, found);
        return found;
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    private static String where(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.getId() != null) {
                return (above == node ? "" : node.getClass().getSimpleName() + " in ") + "#" + above.getId();
            }
        }
        return node.getClass().getSimpleName() + node.getStyleClass();
    }
}
