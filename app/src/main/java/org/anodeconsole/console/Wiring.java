package org.anodeconsole.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.settings.AppDirectories;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.settings.SettingsStore;
import org.anodeconsole.console.shell.MainWindow;
import org.anodeconsole.console.page.Page;
import org.anodeconsole.console.shell.SettingsView;
import org.anodeconsole.console.shell.ShellViewModel;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.UiThread;
import org.jspecify.annotations.Nullable;

/** The composition root: the only place that knows all features and says {@code new} across them. */
final class Wiring implements AutoCloseable {
    private final UiThread uiThread = UiThread.javaFx();
    private final TaskRunner tasks = new TaskRunner(uiThread);
    private final ShellViewModel shell;
    private final MainWindow window;

    Wiring(LaunchOptions options) throws IOException {
        AppDirectories directories = options.directories();
        directories.create();
        ConsoleLog.start(directories.state());
        SettingsStore settings = SettingsStore.open(directories.config());
        Settings.@Nullable Theme theme = options.theme;
        if (theme != null) {
            settings.change(before -> before.withTheme(theme));
        }
        Messages messages = new Messages(language(options, settings.current()));
        List<Page> pages = List.of(new SettingsView(messages, settings, directories));
        shell = new ShellViewModel(pages.stream().map(Page::name).toList(), settings);
        window = new MainWindow(pages, shell, tasks, messages, settings);
    }

    private static Locale language(LaunchOptions options, Settings settings) {
        if (options.language != null) {
            return options.language;
        }
        String chosen = settings.language();
        return chosen == null ? Locale.getDefault() : Locale.forLanguageTag(chosen);
    }

    MainWindow window() {
        return window;
    }

    UiThread uiThread() {
        return uiThread;
    }

    /** Starts what goes on by itself once the window is shown. */
    void begin() {}

    /** Visits all pages and draws them into files; not to be called on the window's thread. */
    void walk(Path directory) throws IOException, InterruptedException {
        new ScreenshotWalk(uiThread, window.scene(), shell, directory).draw();
    }

    @Override
    public void close() {
        tasks.close();
    }
}
