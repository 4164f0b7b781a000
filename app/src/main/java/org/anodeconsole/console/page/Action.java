package org.anodeconsole.console.page;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can do. Palette, shortcuts and the shortcut sheet all know it from here.
 *
 * @param name a stable name for tests: {@code anodes-register}
 * @param title what it does, in the language chosen now
 * @param shortcut the keys that do it, or null
 * @param possible whether it can be done now
 * @param run does it; called on the window's thread
 */
public record Action(
        String name,
        ObservableValue<String> title,
        @Nullable KeyCombination shortcut,
        ObservableBooleanValue possible,
        Runnable run) {

    /** An action that is always possible and has no shortcut. */
    public static Action of(String name, ObservableValue<String> title, Runnable run) {
        return new Action(name, title, null, new SimpleBooleanProperty(true), run);
    }

    public Action withShortcut(KeyCombination keys) {
        return new Action(name, title, keys, possible, run);
    }

    public Action when(ObservableBooleanValue condition) {
        return new Action(name, title, shortcut, condition, run);
    }
}
