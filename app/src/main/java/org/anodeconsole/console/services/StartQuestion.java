package org.anodeconsole.console.services;

import java.util.function.Consumer;
import org.anodeconsole.console.language.Problem;

/** Asks the user whether a service is to be started although something speaks against it. Called on the window's thread. */
@FunctionalInterface
public interface StartQuestion {
    /** @param answer to be told exactly once */
    void ask(Problem concern, Consumer<Boolean> answer);
}
