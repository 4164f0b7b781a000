package org.anodeconsole.console.services;

import java.util.function.Consumer;
import org.anodeconsole.console.language.Problem;

/** Asks the user whether an action is to be performed although something speaks against it. Called on the window's thread. */
@FunctionalInterface
public interface ActionQuestion {
    /** @param answer to be told exactly once */
    void ask(ServiceAction action, Problem concern, Consumer<Boolean> answer);
}
