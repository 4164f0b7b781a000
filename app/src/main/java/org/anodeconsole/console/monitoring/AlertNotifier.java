package org.anodeconsole.console.monitoring;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.UiThread;

/** Tells the user of new alerts: on the desktop where that is possible, otherwise in the window. */
public final class AlertNotifier implements Consumer<Alert> {
    private final Optional<DesktopNotifier> desktop;
    private final BiConsumer<String, String> inWindow;
    private final UiThread uiThread;
    private final Messages messages;

    /** @param inWindow shows title and text; called on the window's thread */
    public AlertNotifier(
            Optional<DesktopNotifier> desktop, BiConsumer<String, String> inWindow, UiThread uiThread, Messages messages) {
        this.desktop = desktop;
        this.inWindow = inWindow;
        this.uiThread = uiThread;
        this.messages = messages;
    }

    @Override
    public void accept(Alert alert) {
        // Words belong to the window's thread: the language may be changing.
        uiThread.run(() -> {
            String title = AlertWords.title(alert, messages);
            String text = AlertWords.sentence(alert, messages);
            if (desktop.isEmpty()) {
                inWindow.accept(title, text);
            } else {
                Thread.ofVirtual().name("notification").start(() -> show(desktop.get(), title, text));
            }
        });
    }

    private void show(DesktopNotifier notifier, String title, String text) {
        try {
            if (!notifier.show(title, text)) {
                uiThread.run(() -> inWindow.accept(title, text));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
