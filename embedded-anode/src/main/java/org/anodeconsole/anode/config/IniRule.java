package org.anodeconsole.anode.config;

import java.util.function.Consumer;

/** Looks for one family of faults. */
@FunctionalInterface
interface IniRule {
    void judge(IniCheck check, Consumer<Finding> found);
}
