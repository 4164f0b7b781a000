package org.anodeconsole.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.anodeconsole.console.chart.PngWriter;
import org.anodeconsole.console.shell.ShellViewModel;
import org.anodeconsole.console.tasks.UiThread;

/** Visits every page as a user would and draws each into a PNG, with no display. */
final class ScreenshotWalk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 50;
    /** Layout, fade-ins and the page's own refresh need a few pulses before the picture is what a user sees. */
    private static final long SETTLE_MILLIS = 800;

    private final UiThread uiThread;
    private final Scene scene;
    private final ShellViewModel shell;
    private final Path directory;

    ScreenshotWalk(UiThread uiThread, Scene scene, ShellViewModel shell, Path directory) {
        this.uiThread = uiThread;
        this.scene = scene;
        this.shell = shell;
        this.directory = directory;
    }

    /** Waits until something on the window's thread is true. */
    void await(String what, BooleanSupplier condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onUi(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IOException(what + " did not happen within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Draws all pages; not to be called on the window's thread. */
    void draw() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        for (String page : shell.pages()) {
            onUi(() -> {
                shell.show(page);
                return true;
            });
            Thread.sleep(SETTLE_MILLIS);
            WritableImage image = onUi(() -> scene.snapshot(null));
            Path file = directory.resolve(page + ".png");
            try (OutputStream out = Files.newOutputStream(file)) {
                PngWriter.write(image, out);
            }
        }
    }

    /** Runs something on the window's thread and waits for its result. */
    <T> T onUi(Supplier<T> action) throws IOException, InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        uiThread.run(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the window failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the window did not answer within " + PATIENCE.toSeconds() + " s", e);
        }
    }
}
