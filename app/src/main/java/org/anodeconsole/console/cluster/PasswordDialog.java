package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.cluster.SecretPrompt.Answer;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.console.tasks.UiThread;
import org.jspecify.annotations.Nullable;

/** Asks for the password or token of a connection. */
public final class PasswordDialog extends Dialog<Answer> {
    private final PasswordField field = new PasswordField();

    PasswordDialog(
            ClusterProfile profile, boolean refused, Optional<String> keyring, Messages messages, @Nullable Window owner) {
        initOwner(owner);
        boolean token = profile.login() == Login.TOKEN;
        setTitle(messages.text("cluster.password.title"));
        setHeaderText(messages.text(token ? "cluster.password.token" : "cluster.password.user", profile.name(), profile.user()));
        RememberPane remember = new RememberPane(new SimpleObjectProperty<>(keyring), messages);
        remember.box().setSelected(keyring.isPresent());
        field.setId("cluster-password");
        field.setAccessibleText(messages.text(token ? "cluster.editor.token" : "cluster.editor.password"));
        Label where = new Label(String.join(", ", profile.endpoints().stream().map(Endpoint::toString).toList()));
        where.getStyleClass().add(Styles.TEXT_MUTED);
        VBox content = new VBox(12, where, field, remember);
        if (refused) {
            Label wrong = new Label(messages.text("cluster.password.refused"));
            wrong.setId("cluster-password-refused");
            wrong.setWrapText(true);
            wrong.getStyleClass().add(Styles.DANGER);
            content.getChildren().add(1, wrong);
        }
        content.setPadding(new Insets(16));
        content.setPrefWidth(440);
        getDialogPane().setContent(content);
        ButtonType connect = new ButtonType(messages.text("cluster.password.connect"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("cluster.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(connect, cancel);
        Button confirm = (Button) getDialogPane().lookupButton(connect);
        confirm.setId("cluster-password-connect");
        confirm.getStyleClass().add(Styles.ACCENT);
        setResultConverter(button ->
                button == connect ? new Answer(new Secret(field.getText()), remember.box().isSelected()) : null);
        setOnShown(event -> field.requestFocus());
        setOnHidden(event -> field.clear());
    }

    /** A prompt that shows this dialog on the window's thread while the caller waits. */
    public static SecretPrompt prompt(UiThread uiThread, Messages messages, Supplier<@Nullable Window> owner) {
        return (profile, refused, keyring) -> {
            CompletableFuture<Optional<Answer>> answer = new CompletableFuture<>();
            CompletableFuture<PasswordDialog> shown = new CompletableFuture<>();
            uiThread.run(() -> {
                PasswordDialog dialog = new PasswordDialog(profile, refused, keyring, messages, owner.get());
                dialog.resultProperty().subscribe(result -> {
                    if (result != null) {
                        answer.complete(Optional.of(result));
                    }
                });
                dialog.showingProperty().subscribe((before, after) -> {
                    if (!after) {
                        answer.complete(Optional.ofNullable(dialog.getResult()));
                    }
                });
                dialog.show();
                shown.complete(dialog);
            });
            try {
                return answer.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                // Whoever asked has given up: the question goes with him.
                uiThread.run(() -> shown.thenAccept(PasswordDialog::close));
                throw e;
            }
        };
    }
}
