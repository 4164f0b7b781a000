package org.anodeconsole.console.services;

import java.util.function.Consumer;
import org.anodeconsole.console.language.Problem;

/** Asks the user whether an action is to be performed although something speaks against it. Called on the window's thread. */
@FunctionalInterface
public interface ActionQuestion {
    /** Where nobody can be asked, nothing is done that needs a word. */
    ActionQuestion NOBODY = (action, concern, answer) -> answer.accept(false);

    /** @param answer to be told exactly once */
    void ask(ServiceAction action, Problem concern, Consumer<Boolean> answer);
}
