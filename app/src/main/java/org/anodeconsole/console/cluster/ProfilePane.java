package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;

/** The form of a connection profile, and beside it the test of the connection. */
final class ProfilePane extends HBox {
    private final ProfileEditorViewModel model;
    private final Messages messages;
    private final FormGridPane form;
    private final TextField first;
    private final Label verdict = new Label();

    ProfilePane(ProfileEditorViewModel model, ProfileFiles files, Messages messages) {
        super(28);
        this.model = model;
        this.messages = messages;
        setPadding(new Insets(16, 16, 4, 16));
        form = new FormGridPane(messages);
        form.setMinWidth(500);
        form.setPrefWidth(520);
        first = form.text("cluster.editor.name", model.name, "cluster.editor.name.prompt");
        form.text("cluster.editor.servers", model.servers, "cluster.editor.servers.prompt");
        form.choice("cluster.editor.login", "cluster.editor.login.", List.of(Login.values()), model.login);
        TextField user = form.text("cluster.editor.user", model.user, "cluster.editor.user.prompt");
        user.disableProperty().bind(model.login.isEqualTo(Login.TOKEN));
        addSecret();
        form.choice("cluster.editor.tls", "cluster.editor.tls.", List.of(Tls.Mode.values()), model.tls);
        addAuthority(files);
        addFingerprint();
        addTimeZone();
        form.choice("cluster.editor.transport", "cluster.editor.transport.", List.of(Transport.values()), model.transport);
        verdict.setId("cluster-editor-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(54);
        verdict.setMaxWidth(520);
        model.findingsProperty().subscribe(this::judge);
        model.failureProperty().subscribe(this::judge);
        judge();
        getChildren().addAll(new VBox(12, form, verdict), test());
    }

    TextField first() {
        return first;
    }

    private void addSecret() {
        PasswordField secret = new PasswordField();
        secret.promptTextProperty().bind(messages.bind("cluster.editor.password.prompt"));
        secret.textProperty().bindBidirectional(model.secret);
        form.add("cluster.editor.password", secret);
        RememberPane remember = new RememberPane(model.keyringProperty(), messages);
        remember.box().selectedProperty().bindBidirectional(model.remember);
        form.add(remember);
    }

    private void addAuthority(ProfileFiles files) {
        TextField file = new TextField();
        file.promptTextProperty().bind(messages.bind("cluster.editor.authority.prompt"));
        file.textProperty().bindBidirectional(model.authority);
        HBox.setHgrow(file, Priority.ALWAYS);
        Button choose = new Button();
        choose.setId("cluster-editor-authority-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.textProperty().bind(messages.bind("cluster.editor.choose"));
        choose.setOnAction(event -> files.authority().ifPresent(path -> model.authority.set(path.toString())));
        HBox row = new HBox(8, file, choose);
        row.disableProperty().bind(model.tls.isNotEqualTo(Tls.Mode.AUTHORITY));
        form.add("cluster.editor.authority", file, row);
    }

    private void addFingerprint() {
        TextField fingerprint = new TextField();
        fingerprint.promptTextProperty().bind(messages.bind("cluster.editor.fingerprint.prompt"));
        fingerprint.textProperty().bindBidirectional(model.fingerprint);
        HBox.setHgrow(fingerprint, Priority.ALWAYS);
        Button look = new Button();
        look.setId("cluster-editor-look");
        look.setMinWidth(USE_PREF_SIZE);
        look.textProperty().bind(messages.bind("cluster.editor.look"));
        look.setOnAction(event -> model.look());
        look.disableProperty().bind(model.busyProperty().or(model.servers.isEmpty()));
        HBox row = new HBox(8, fingerprint, look);
        row.disableProperty().bind(model.tls.isNotEqualTo(Tls.Mode.PINNED));
        form.add("cluster.editor.fingerprint", fingerprint, row);
    }

    private void addTimeZone() {
        ComboBox<String> zone = new ComboBox<>();
        zone.getItems().setAll(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().toList());
        zone.setEditable(true);
        zone.setMaxWidth(Double.MAX_VALUE);
        zone.promptTextProperty().bind(messages.bind("cluster.editor.timeZone.prompt"));
        zone.getEditor().textProperty().bindBidirectional(model.timeZone);
        form.add("cluster.editor.timeZone", zone);
    }

    private VBox test() {
        Button button = new Button();
        button.setId("cluster-editor-test");
        button.textProperty().bind(messages.bind("cluster.editor.test"));
        button.disableProperty().bind(model.busyProperty().or(
                Bindings.createBooleanBinding(this::untestable, model.findingsProperty())));
        button.setOnAction(event -> model.test());
        ScrollPane steps = new ScrollPane(new StepListPane(model.steps(), model.busyProperty(), messages));
        steps.setFitToWidth(true);
        steps.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        steps.setStyle("-fx-background-color: transparent; -fx-background: transparent;");
        VBox.setVgrow(steps, Priority.ALWAYS);
        VBox test = new VBox(16, button, steps);
        test.setMinWidth(380);
        test.setPrefSize(400, 540);
        HBox.setHgrow(test, Priority.ALWAYS);
        return test;
    }

    /** A missing name keeps nobody from testing. */
    private boolean untestable() {
        return model.findingsProperty().get().stream().anyMatch(finding -> finding.field() != ProfileRules.Field.NAME);
    }

    private void judge() {
        Throwable failure = model.failureProperty().get();
        List<ProfileRules.Finding> findings = model.findingsProperty().get();
        verdict.getStyleClass().removeAll(Styles.DANGER, Styles.TEXT_MUTED);
        verdict.getStyleClass().add(failure == null ? Styles.TEXT_MUTED : Styles.DANGER);
        if (failure != null) {
            verdict.setText(sentence(ProblemException.describe(failure, messages)));
        } else if (findings.isEmpty()) {
            verdict.setText(messages.text("cluster.editor.fine"));
        } else {
            verdict.setText(sentence(findings.getFirst().problem().in(messages)));
        }
    }

    private static String sentence(Problem problem) {
        return problem.what() + " " + problem.remedy();
    }
}
