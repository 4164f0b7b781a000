package org.anodeconsole.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.anodeconsole.console.ConsoleApplication;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A console in a process of its own, in which a value is typed and not saved. It waits for its end. */
final class TypingConsole {
    private TypingConsole() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        FxRobot robot = new FxRobot();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(ConsoleApplication.class, "--home", home.toString(), "--language", "en");
        while (!Files.exists(home.resolve("config").resolve("taosanode.ini"))) {
            Thread.sleep(50);
        }
        robot.clickOn("#nav-configuration");
        while (robot.lookup("#field-log-level .text-field").tryQuery().isEmpty()) {
            Thread.sleep(50);
        }
        robot.interact(() -> robot.lookup("#field-log-level .text-field").<TextField>query().setText("WARN"));
        while (drafts(home) == 0) {
            Thread.sleep(20);
        }
        System.out.println("typed");
        Thread.sleep(Long.MAX_VALUE);
    }

    private static int drafts(Path home) {
        String[] names = home.resolve("data").resolve("drafts").toFile().list((folder, name) -> name.endsWith(".draft"));
        return names == null ? 0 : names.length;
    }
}
