package org.anodeconsole.console.hosts;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.tasks.UiThread;
import org.jspecify.annotations.Nullable;

/** Asks the user in dialogs over the window. Whoever stops waiting closes the dialog. */
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

    @Override
    public boolean trust(HostKey key) throws InterruptedException {
        return ask(() -> {
            TextArea shown = new TextArea(key.algorithm() + "\n" + key.fingerprint());
            shown.setId("ssh-fingerprint");
            shown.setEditable(false);
            shown.setPrefRowCount(2); // Whole, or nobody can compare it.
            shown.setWrapText(true);
            shown.setAccessibleText(messages.text("hosts.ask.trust"));
            Dialog<Boolean> dialog = dialog(
                    messages.text("hosts.ask.trust"),
                    messages.text("hosts.ask.trustText", key.host(), String.valueOf(key.port())),
                    new VBox(8, shown, wrapped(messages.text("hosts.ask.trustCompare"))),
                    messages.text("hosts.ask.trustYes"),
                    () -> true);
            // Nobody shall accept a key by hitting Enter without looking.
            ((Button) button(dialog, ButtonData.OK_DONE)).setDefaultButton(false);
            ((Button) button(dialog, ButtonData.CANCEL_CLOSE)).setDefaultButton(true);
            return dialog;
        }).orElse(false);
    }

    @Override
    public Optional<char[]> password(String user, String host, boolean again) throws InterruptedException {
        return secret("hosts.ask.password", messages.text("hosts.ask.passwordText", user, host), again);
    }

    @Override
    public Optional<char[]> passphrase(String keyFile, boolean again) throws InterruptedException {
        return secret("hosts.ask.passphrase", messages.text("hosts.ask.passphraseText", keyFile), again);
    }

    private Optional<char[]> secret(String title, String header, boolean again) throws InterruptedException {
        return ask(() -> {
            PasswordField field = new PasswordField();
            field.setId("ssh-secret");
            field.setAccessibleText(header);
            VBox content = new VBox(8, field, wrapped(messages.text("hosts.ask.kept")));
            if (again) {
                content.getChildren().addFirst(wrapped(messages.text("hosts.ask.wrong")));
            }
            Dialog<char[]> dialog = dialog(messages.text(title), header, content, messages.text("hosts.ask.connect"), () -> {
                char[] typed = field.getText().toCharArray();
                field.clear();
                return typed;
            });
            dialog.setOnShown(event -> field.requestFocus());
            return dialog;
        });
    }

    private static Node button(Dialog<?> dialog, ButtonData data) {
        DialogPane pane = dialog.getDialogPane();
        return pane.lookupButton(pane.getButtonTypes().stream()
                .filter(type -> type.getButtonData() == data)
                .findFirst()
                .orElseThrow());
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private <T> Dialog<T> dialog(String title, String header, VBox content, String yes, Supplier<T> answer) {
        Dialog<T> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        dialog.setHeaderText(header);
        content.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().setMinWidth(WIDTH);
        ButtonType confirm = new ButtonType(yes, ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(
                confirm, new ButtonType(messages.text("anodes.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(confirm).setId("ssh-confirm");
        dialog.setResultConverter(button -> button == confirm ? answer.get() : null);
        return dialog;
    }

    private <T> Optional<T> ask(Supplier<Dialog<T>> make) throws InterruptedException {
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        AtomicReference<@Nullable Dialog<T>> open = new AtomicReference<>();
        uiThread.run(() -> {
            Dialog<T> dialog = make.get();
            open.set(dialog);
            dialog.setOnHidden(event -> answer.complete(Optional.ofNullable(dialog.getResult())));
            dialog.show();
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a dialog only ever completes", e);
        } catch (InterruptedException e) {
            uiThread.run(() -> {
                Dialog<T> dialog = open.get();
                if (dialog != null) {
                    dialog.close();
                }
            });
            throw e;
        }
    }
}
