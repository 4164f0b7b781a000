package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.hosts.HostKey;
import org.anodeconsole.console.hosts.SshQuestions;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.UiThread;
import org.jspecify.annotations.Nullable;

/** Asks the user in dialogs what only they can answer while a connection is made. */
public final class SshQuestionsDialog implements SshQuestions {
    private static final double WIDTH = 520;

    private final UiThread uiThread;
    private final Messages messages;
    private final Supplier<@Nullable Window> owner;

    public SshQuestionsDialog(UiThread uiThread, Messages messages, Supplier<@Nullable Window> owner) {
        this.uiThread = uiThread;
        this.messages = messages;
        this.owner = owner;
    }

    /** Not connecting is what Enter does: nobody accepts a key by hitting it without looking. */
    @Override
    public boolean trust(HostKey key) throws InterruptedException {
        return ask(() -> {
            TextArea fingerprint = new TextArea(key.algorithm() + "\n" + key.fingerprint());
            fingerprint.setPrefRowCount(2);
            fingerprint.setWrapText(true);
            fingerprint.setId("ssh-fingerprint");
            fingerprint.setEditable(false);
            fingerprint.getStyleClass().add("log-text");
            fingerprint.setAccessibleText(fingerprint.getText());
            return dialog("hosts.ask.trust", "hosts.ask.trustYes", false,
                    text(messages.text("hosts.ask.trustText", key.host(), String.valueOf(key.port()))),
                    fingerprint,
                    text(messages.text("hosts.ask.trustCompare")));
        }, dialog -> isYes(dialog.getResult()));
    }

    @Override
    public Optional<char[]> password(String user, String host, boolean again) throws InterruptedException {
        return secret("hosts.ask.password", messages.text("hosts.ask.passwordText", user, host), again);
    }

    @Override
    public Optional<char[]> passphrase(String keyFile, boolean again) throws InterruptedException {
        return secret("hosts.ask.passphrase", messages.text("hosts.ask.passphraseText", keyFile), again);
    }

    private Optional<char[]> secret(String title, String what, boolean again) throws InterruptedException {
        return ask(() -> {
            PasswordField field = new PasswordField();
            field.setId("ssh-secret");
            field.setAccessibleText(what);
            Label wrong = text(messages.text("hosts.ask.wrong"));
            wrong.getStyleClass().add(Styles.DANGER);
            wrong.setVisible(again);
            wrong.setManaged(again);
            Label kept = text(messages.text("hosts.ask.kept"));
            kept.getStyleClass().add(Styles.TEXT_MUTED);
            Dialog<ButtonType> dialog = dialog(title, "hosts.ask.connect", true, wrong, text(what), field, kept);
            dialog.setOnShown(event -> field.requestFocus());
            return dialog;
        }, dialog -> {
            PasswordField field = (PasswordField) dialog.getDialogPane().getContent().lookup("#ssh-secret");
            Optional<char[]> answer = isYes(dialog.getResult()) ? Optional.of(field.getText().toCharArray()) : Optional.empty();
            field.clear();
            return answer;
        });
    }

    private static boolean isYes(@Nullable ButtonType result) {
        return result != null && result.getButtonData() == ButtonData.OK_DONE;
    }

    private Dialog<ButtonType> dialog(String title, String verb, boolean yesByDefault, Node... content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(messages.text(title));
        dialog.setHeaderText(messages.text(title));
        VBox box = new VBox(8, content);
        box.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(box);
        ButtonType yes = new ButtonType(messages.text(verb), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(messages.text("services.confirm.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(yes, no);
        Button confirm = (Button) dialog.getDialogPane().lookupButton(yes);
        confirm.setId("ssh-yes");
        confirm.setDefaultButton(yesByDefault);
        Button cancel = (Button) dialog.getDialogPane().lookupButton(no);
        cancel.setId("ssh-no");
        cancel.setDefaultButton(!yesByDefault);
        return dialog;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Shows a dialog on the window's thread and waits here; whoever stops waiting takes the dialog away. */
    private <T> T ask(Supplier<Dialog<ButtonType>> make, Function<Dialog<ButtonType>, T> answer) throws InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        CompletableFuture<Dialog<ButtonType>> shown = new CompletableFuture<>();
        uiThread.run(() -> {
            try {
                Dialog<ButtonType> dialog = make.get();
                dialog.setOnHidden(event -> result.complete(answer.apply(dialog)));
                shown.complete(dialog);
                dialog.show();
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (InterruptedException e) {
            shown.thenAccept(dialog -> uiThread.run(dialog::close));
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the question could not be shown", e.getCause());
        }
    }
}
