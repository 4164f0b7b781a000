package org.anodeconsole.anode.cli;

import java.util.function.Consumer;
import sun.misc.Signal;

/** Takes signals of the operating system over from the virtual machine. The one place that needs a JDK class for it. */
final class Signals {
    private Signals() {}

    /** Calls {@code action} with the signal's name each time; names an operating system does not know are passed over. */
    static void on(String name, Consumer<String> action) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        if (!windows || !name.equals("HUP")) {
            Signal.handle(new Signal(name), signal -> action.accept("SIG" + name));
        }
    }
}
