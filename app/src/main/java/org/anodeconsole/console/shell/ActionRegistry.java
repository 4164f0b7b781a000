package org.anodeconsole.console.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Scene scene;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<KeyCombination, List<Entry>> byKeys = new HashMap<>();

    /** @param scene where shortcuts are pressed */
    ActionRegistry(ShellViewModel shell, Scene scene, List<Action> everywhere) {
        this.shell = shell;
        this.scene = scene;
        everywhere.forEach(action -> add(new Entry(action, null)));
    }

    /** Takes on what can be done on a page. */
    void add(Page page) {
        page.actions().forEach(action -> add(new Entry(action, page.name())));
    }

    /** Several pages may use the same keys; the page that is shown decides. */
    private void add(Entry entry) {
        entries.add(entry);
        KeyCombination keys = entry.action().shortcut();
        if (keys == null) {
            return;
        }
        List<Entry> sharing = byKeys.computeIfAbsent(keys, unused -> new ArrayList<>());
        sharing.add(entry);
        if (sharing.size() > 1) {
            return;
        }
        if (keys instanceof KeyCharacterCombination typed) {
            installTyped(typed.getCharacter(), sharing);
        } else {
            scene.getAccelerators().put(keys, () -> performHere(sharing));
        }
    }

    /** What works everywhere first, then page by page in their order. */
    List<Entry> entries() {
        return entries.stream().sorted(Comparator.comparingInt(this::place)).toList();
    }

    private int place(Entry entry) {
        String page = entry.page();
        return page == null ? -1 : shell.pages().indexOf(page);
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

    /** A plain character: fields and editors keep what is typed into them, so only what nobody wanted arrives here. */
    private void installTyped(String character, List<Entry> sharing) {
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
