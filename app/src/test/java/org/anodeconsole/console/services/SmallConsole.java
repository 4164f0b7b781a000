package org.anodeconsole.console.services;

import java.nio.file.Path;
import okhttp3.OkHttpClient;
import org.anodeconsole.anode.process.AnodedProgram;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.settings.AppDirectories;

/** A console reduced to its anode, for tests that end it the hard way. Prints the anode's process number, then waits. */
final class SmallConsole {
    private SmallConsole() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedAnode anode = new EmbeddedAnode(
                AnodedProgram.ofThisProcess(), new AnodeClient(new OkHttpClient()), AppDirectories.under(Path.of(arguments[0])));
        anode.start();
        System.out.println(anode.facts().pid().orElseThrow());
        Thread.sleep(Long.MAX_VALUE);
    }
}
