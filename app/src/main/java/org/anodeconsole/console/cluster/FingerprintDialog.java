package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Shows a server's certificate to a person, who believes in it or does not. */
final class FingerprintDialog extends Dialog<ButtonType> {
    private static final int HALF = 48;

    FingerprintDialog(CertificateFacts certificate, Messages messages, @Nullable Window owner, Runnable onAccepted) {
        initOwner(owner);
        setTitle(messages.text("cluster.certificate.title"));
        setHeaderText(messages.text("cluster.certificate.question"));
        FormGridPane facts = new FormGridPane(messages);
        facts.add("cluster.certificate.subject", fact(certificate.subject()));
        facts.add("cluster.certificate.issuer", fact(certificate.issuer()));
        facts.add("cluster.certificate.from", fact(date(certificate.validFrom(), messages)));
        facts.add("cluster.certificate.until", fact(date(certificate.validUntil(), messages)));
        facts.add("cluster.certificate.fingerprint", fingerprint(certificate));
        VBox content = new VBox(12, facts);
        if (!certificate.validAt(Instant.now())) {
            content.getChildren().add(warning(messages.text("cluster.certificate.notValid")));
        }
        if (certificate.selfSigned()) {
            content.getChildren().add(note(messages.text("cluster.certificate.selfSigned")));
        }
        content.getChildren().add(note(messages.text("cluster.certificate.meaning")));
        content.setPadding(new Insets(16));
        content.setPrefWidth(620);
        getDialogPane().setContent(content);
        // The theme keeps dialogs narrow.
        getDialogPane().setMaxWidth(Double.MAX_VALUE);
        ButtonType accept = new ButtonType(messages.text("cluster.certificate.accept"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(messages.text("cluster.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(accept, cancel);
        ((Button) getDialogPane().lookupButton(accept)).setId("cluster-certificate-accept");
        Button stay = (Button) getDialogPane().lookupButton(cancel);
        stay.setId("cluster-certificate-cancel");
        stay.setDefaultButton(true);
        setResultConverter(button -> {
            if (button == accept) {
                onAccepted.run();
            }
            return button;
        });
    }

    private static Label fact(String text) {
        Label fact = new Label(text);
        fact.setWrapText(true);
        return fact;
    }

    /** 32 bytes in two lines, to be selected and compared. */
    private static TextArea fingerprint(CertificateFacts certificate) {
        String text = certificate.fingerprint();
        TextArea area = new TextArea(text.substring(0, HALF) + "\n" + text.substring(HALF));
        area.setEditable(false);
        area.setPrefRowCount(2);
        area.setMinHeight(64);
        area.setStyle("-fx-font-family: monospace;");
        return area;
    }

    private static String date(Instant time, Messages messages) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    private static Label warning(String text) {
        Label label = fact(text);
        label.getStyleClass().add(Styles.DANGER);
        return label;
    }

    private static Label note(String text) {
        Label label = fact(text);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
