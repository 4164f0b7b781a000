package org.anodeconsole.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JavaFX side of the start: shows the window, and ends everything when it closes. */
public final class ConsoleApplication extends Application {
    private @Nullable Wiring wiring;

    @Override
    public void start(Stage stage) throws Exception {
        LaunchOptions options = new LaunchOptions();
        if (!getParameters().getRaw().isEmpty()) {
            Launcher.commandLine(options).parseArgs(getParameters().getRaw().toArray(String[]::new));
        }
        Wiring started;
        try {
            started = new Wiring(options);
        } catch (ProblemException e) {
            refuse(e, options);
            return;
        } catch (IOException e) {
            refuse(new ProblemException("start.failed", e.toString(), String.valueOf(e.getMessage())), options);
            return;
        }
        wiring = started;
        started.window().show(stage);
        StartClock.reached("window shown");
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
        wiring.uiThread().run(() -> {
            wiring.close();
            System.exit(code);
        });
    }

    /** Nothing is open yet: say why there will be no window, and end. */
    private static void refuse(ProblemException reason, LaunchOptions options) {
        Problem problem = reason.in(new Messages(options.language == null ? Locale.getDefault() : options.language));
        Launcher.complain(problem.what() + " " + problem.remedy());
        if (options.screenshot == null) {
            Alert alert = new Alert(Alert.AlertType.ERROR, problem.remedy(), ButtonType.CLOSE);
            alert.setHeaderText(problem.what());
            alert.showAndWait();
        }
        System.exit(1);
    }

    @Override
    public void stop() {
        Wiring running = wiring;
        if (running != null) {
            running.close();
        }
    }
}
