package org.anodeconsole.console.monitoring;

import org.anodeconsole.console.anodes.AnodeTexts;
import org.anodeconsole.console.language.Messages;

/** An alert in the language chosen now. */
public final class AlertWords {
    private AlertWords() {}

    /** What is wrong: {@code Offline}. */
    public static String title(Alert alert, Messages messages) {
        return messages.text(alert.kind().key());
    }

    /** All of it in one line: what, where, since when, until when. */
    public static String sentence(Alert alert, Messages messages) {
        String what = title(alert, messages) + (alert.detail().isEmpty() ? "" : " (" + alert.detail() + ")");
        String since = AnodeTexts.time(alert.since());
        return alert.ended()
                .map(end -> messages.text("alert.over", alert.anode(), what, since, AnodeTexts.time(end)))
                .orElseGet(() -> messages.text("alert.lasts", alert.anode(), what, since));
    }
}
