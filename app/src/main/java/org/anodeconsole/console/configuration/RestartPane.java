package org.anodeconsole.console.configuration;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.anodeconsole.console.configuration.RestartViewModel.Phase;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says that a restart is needed and for which settings, runs it, and offers the way back when the anode stays silent. */
final class RestartPane extends BannerPane {
    private final RestartViewModel model;
    private final ObservableValue<@Nullable ConfigPlace> shown;
    private final Messages messages;

    /** @param shown the file on the page: a restart of another one is not spoken of here */
    RestartPane(RestartViewModel model, ObservableValue<@Nullable ConfigPlace> shown, Messages messages) {
        super("configuration-restart");
        this.model = model;
        this.shown = shown;
        this.messages = messages;
        model.phaseProperty().addListener((property, before, now) -> show());
        model.changes().addListener((ListChangeListener<KeyChange>) change -> show());
        shown.addListener((property, before, now) -> show());
        messages.localeProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        ConfigPlace concerned = model.placeProperty().get();
        ConfigPlace place = shown.getValue();
        boolean spokenOf = concerned != null && place != null && concerned.isSameFile(place);
        show(spokenOf ? model.phaseProperty().get() : Phase.NONE);
    }

    private void show(Phase phase) {
        String seconds = String.format(messages.locale(), "%.1f", model.secondsProperty().get());
        Button dismiss = offer("restart-later", messages.text("configuration.close"), model::later);
        switch (phase) {
            case NONE -> fallSilent();
            case NEEDED -> needed();
            case RESTARTING -> say(Feather.LOADER, Styles.ACCENT, messages.text("configuration.restart.running"), List.of());
            case ROLLING_BACK -> say(Feather.LOADER, Styles.ACCENT, messages.text("configuration.rollback.running"), List.of());
            case READY -> say(
                    Feather.CHECK_CIRCLE, Styles.SUCCESS, messages.text("configuration.restart.ready", seconds), List.of(dismiss));
            case ROLLED_BACK -> say(
                    Feather.CHECK_CIRCLE, Styles.SUCCESS, messages.text("configuration.rollback.ready", seconds), List.of(dismiss));
            case FAILED -> say(
                    Feather.X_CIRCLE, Styles.DANGER,
                    messages.text("configuration.restart.failed", sentence(model.failureProperty().get())),
                    List.of(
                            offer("restart-back", messages.text("configuration.rollback"), model::rollBack),
                            offer("restart-again", messages.text("configuration.restart.again"), model::restart),
                            dismiss));
        }
    }

    private void needed() {
        String changed = model.changes().stream()
                .map(change -> change.name() + " " + change.before().orElse("∅") + " → " + change.after().orElse("∅"))
                .collect(Collectors.joining("; "));
        Button now = offer("restart-now", messages.text("configuration.restart.now"), model::restart);
        now.getStyleClass().add(Styles.ACCENT);
        String locked = model.lockedBecause();
        now.setDisable(!locked.isEmpty());
        // A disabled button shows no tooltip of its own, so the place around it does.
        StackPane place = new StackPane(now);
        if (!locked.isEmpty()) {
            Tooltip.install(place, new Tooltip(locked));
            now.setAccessibleHelp(locked);
        }
        say(
                Feather.ROTATE_CW, Styles.WARNING, messages.text("configuration.restart.needed", changed),
                List.of(place, offer("restart-later", messages.text("configuration.restart.later"), model::later)));
    }

    private String sentence(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        Problem problem = ProblemException.describe(failure, messages);
        return problem.what() + " " + problem.remedy();
    }
}
