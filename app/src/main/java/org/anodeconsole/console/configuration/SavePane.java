package org.anodeconsole.console.configuration;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.configuration.SaveViewModel.Phase;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a save would change, and the choices when it cannot simply be done. */
final class SavePane extends VBox {
    private final SaveViewModel model;
    private final Messages messages;
    private final Runnable reload;
    private final Label words = new Label();
    private final DiffPane diff;
    private final TextArea commands = new TextArea();
    private final HBox actions = new HBox(8);

    /** @param reload reads the file again, giving up the edits */
    SavePane(SaveViewModel model, Messages messages, Runnable reload) {
        super(10);
        this.model = model;
        this.messages = messages;
        this.reload = reload;
        this.diff = new DiffPane(model.diffProperty(), messages);
        words.setId("save-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        commands.setId("save-commands");
        commands.setEditable(false);
        commands.setPrefRowCount(8);
        commands.getStyleClass().add("config-commands");
        commands.accessibleTextProperty().bind(messages.bind("configuration.root.commands"));
        actions.setAlignment(Pos.CENTER_RIGHT);
        VBox.setVgrow(diff, Priority.ALWAYS);
        VBox.setVgrow(commands, Priority.ALWAYS);
        getStyleClass().add("config-dialog");
        getChildren().addAll(words, diff, commands, actions);
        diff.managedProperty().bind(diff.visibleProperty());
        commands.managedProperty().bind(commands.visibleProperty());
        model.phaseProperty().addListener((property, before, now) -> show(now));
        model.commandsProperty().addListener((property, before, now) -> commands.setText(String.join("\n", now)));
        commands.setText(String.join("\n", model.commandsProperty().get()));
        show(model.phaseProperty().get());
    }

    private void show(Phase phase) {
        commands.setVisible(phase == Phase.ROOT || phase == Phase.BY_HAND);
        diff.setVisible(!commands.isVisible() && phase != Phase.FAILED);
        actions.setDisable(phase == Phase.WORKING);
        words.setText(switch (phase) {
            case IDLE -> "";
            case REVIEW -> messages.text("configuration.save.review", model.path());
            case WORKING -> messages.text("configuration.save.working");
            case STALE -> messages.text("configuration.save.stale", model.path());
            case ROOT -> messages.text("configuration.save.root", said(model.failureProperty().get()));
            case BY_HAND -> messages.text("configuration.save.byHand");
            case FAILED -> said(model.failureProperty().get()) + detail(model.failureProperty().get());
        });
        switch (phase) {
            case REVIEW -> actions.getChildren().setAll(main("save-confirm", "configuration.save", model::confirm));
            case STALE -> actions.getChildren().setAll(
                    button("save-reload", "configuration.stale.reload", reload),
                    danger("save-overwrite", "configuration.stale.overwrite", model::overwrite),
                    main("save-compare", "configuration.stale.compare", this::compare));
            case ROOT -> actions.getChildren().setAll(
                    button("save-by-hand", "configuration.root.byHand", model::prepareByHand),
                    main("save-as-root", "configuration.root.run", model::runAsRoot));
            case FAILED -> actions.getChildren().setAll(button("save-again", "configuration.save.again", model::confirm));
            default -> actions.getChildren().clear();
        }
    }

    private void compare() {
        model.compare();
        words.setText(messages.text("configuration.save.compared", model.path()));
    }

    private Button main(String id, String key, Runnable action) {
        Button button = button(id, key, action);
        button.setDefaultButton(true);
        return button;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button danger(String id, String key, Runnable action) {
        Button button = button(id, key, action);
        button.getStyleClass().add(Styles.DANGER);
        return button;
    }

    private String said(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        Problem problem = ProblemException.describe(failure, messages);
        return problem.what() + " " + problem.remedy();
    }

    private String detail(@Nullable Throwable failure) {
        String detail = failure == null ? "" : ProblemException.describe(failure, messages).detail();
        return detail.isEmpty() ? "" : "\n" + detail;
    }
}
