package org.anodeconsole.console.tasks;

import javafx.application.Platform;

/** The way onto the window's thread. Tests put a direct call in its place. */
@FunctionalInterface
public interface UiThread {
    /** Runs an action on the window's thread: at once when already there, otherwise soon. */
    void run(Runnable action);

    /** The thread of the running JavaFX toolkit. */
    static UiThread javaFx() {
        return action -> {
            if (Platform.isFxApplicationThread()) {
                action.run();
            } else {
                Platform.runLater(action);
            }
        };
    }
}
