package org.anodeconsole.console;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JavaFX side of the start: shows the window, and ends everything when it closes. */
public final class ConsoleApplication extends Application {
    private @Nullable Wiring wiring;

    @Override
    public void start(Stage stage) throws Exception {
        LaunchOptions options = new LaunchOptions();
        Launcher.commandLine(options).parseArgs(getParameters().getRaw().toArray(String[]::new));
        Wiring started = new Wiring(options);
        wiring = started;
        started.window().show(stage);
        started.begin();
        if (options.screenshot != null) {
            Path directory = options.screenshot;
            Thread.ofVirtual().name("screenshots").start(() -> walk(started, directory));
        }
    }

    private static void walk(Wiring wiring, Path directory) {
        Logger log = LoggerFactory.getLogger(ConsoleApplication.class);
        int exitCode = 0;
        try {
            wiring.walk(directory);
        } catch (Exception e) {
            log.error("The screenshots could not be made", e);
            Launcher.complain("the screenshots could not be made: " + e.getMessage());
            exitCode = 1;
        }
        int code = exitCode;
        wiring.close();
        wiring.uiThread().run(Platform::exit);
        System.exit(code);
    }

    @Override
    public void stop() {
        Wiring running = wiring;
        if (running != null) {
            running.close();
        }
    }
}
