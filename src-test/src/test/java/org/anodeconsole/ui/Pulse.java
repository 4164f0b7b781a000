package org.anodeconsole.ui;

import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/** Measures how long the window stands still at the longest. */
final class Pulse {
    private long last = System.nanoTime();
    private long longest;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            long beat = System.nanoTime();
            longest = Math.max(longest, beat - last);
            last = beat;
        }
    };

    void start() {
        Platform.runLater(() -> {
            last = System.nanoTime();
            timer.start();
        });
    }

    Duration stop() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            timer.stop();
            return Duration.ofNanos(longest);
        });
    }
}
