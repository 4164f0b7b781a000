package org.anodeconsole.console.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.anodeconsole.console.page.Action;
import org.anodeconsole.console.page.Page;
import org.jspecify.annotations.Nullable;

/** All that can be done in the window: everywhere, and on each page. */
final class ActionRegistry {
    /** @param page the page it belongs to, or null when it works everywhere */
    record Entry(Action action, @Nullable String page) {}

    private final ShellViewModel shell;
    private final List<Entry> entries = new ArrayList<>();

    ActionRegistry(ShellViewModel shell, List<Action> everywhere, List<Page> pages) {
        this.shell = shell;
        everywhere.forEach(action -> entries.add(new Entry(action, null)));
        for (Page page : pages) {
            page.actions().forEach(action -> entries.add(new Entry(action, page.name())));
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Shows the page the action belongs to and does it there, unless it is not possible now. */
    void perform(Entry entry) {
        String page = entry.page();
        if (page != null && !page.equals(shell.currentProperty().get())) {
            shell.show(page);
        }
        if (entry.action().possible().get()) {
            entry.action().run().run();
        }
    }

    /** Several pages may use the same keys; the page that is shown decides. */
    void installShortcuts(Scene scene) {
        Map<KeyCombination, List<Entry>> byKeys = new LinkedHashMap<>();
        for (Entry entry : entries) {
            KeyCombination keys = entry.action().shortcut();
            if (keys != null) {
                byKeys.computeIfAbsent(keys, unused -> new ArrayList<>()).add(entry);
            }
        }
        byKeys.forEach((keys, sharing) -> {
            if (keys instanceof KeyCharacterCombination typed) {
                installTyped(scene, typed.getCharacter(), sharing);
            } else {
                scene.getAccelerators().put(keys, () -> performHere(sharing));
            }
        });
    }

    /** A plain character: fields and editors keep what is typed into them, so only what nobody wanted arrives here. */
    private void installTyped(Scene scene, String character, List<Entry> sharing) {
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(character)) {
                performHere(sharing);
                event.consume();
            }
        });
    }

    private void performHere(List<Entry> sharing) {
        for (Entry entry : sharing) {
            if (entry.page() == null || entry.page().equals(shell.currentProperty().get())) {
                perform(entry);
                return;
            }
        }
    }
}
