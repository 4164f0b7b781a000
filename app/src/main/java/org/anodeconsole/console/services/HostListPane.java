package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.hosts.SshEntry;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The hosts to choose from, and the ways to add, change and remove an SSH host. */
final class HostListPane extends VBox {
    private final ServicesViewModel model;
    private final SshHostsViewModel sshHosts;
    private final Messages messages;

    HostListPane(ServicesViewModel model, SshHostsViewModel sshHosts, Messages messages) {
        super(6);
        this.model = model;
        this.sshHosts = sshHosts;
        this.messages = messages;
        getStyleClass().add("services-hosts");
        Label title = new Label();
        title.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        title.textProperty().bind(messages.bind("services.hosts"));
        ListView<HostViewModel> list = new ListView<>(model.hosts());
        list.setId("services-hosts");
        list.accessibleTextProperty().bind(messages.bind("services.hosts"));
        list.setCellFactory(view -> new HostCell());
        list.getSelectionModel().select(model.chosenProperty().get());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.chosenProperty().set(now);
            }
        });
        model.chosenProperty().addListener((property, before, now) -> list.getSelectionModel().select(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list, notice(), buttons());
    }

    private Node notice() {
        Label notice = new Label();
        notice.setId("services-hosts-notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.getStyleClass().addAll(Styles.WARNING, Styles.TEXT_SMALL);
        notice.textProperty().bind(sshHosts.noticeProperty());
        notice.visibleProperty().bind(sshHosts.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private Node buttons() {
        Button add = new Button(null, new FontIcon(Feather.PLUS));
        add.setId("services-host-add");
        add.textProperty().bind(messages.bind("services.ssh.add"));
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(event -> add());
        HBox.setHgrow(add, Priority.ALWAYS);
        return new HBox(6, add,
                forSshHosts("services-host-edit", Feather.EDIT_2, "services.ssh.edit", this::edit),
                forSshHosts("services-host-remove", Feather.TRASH_2, "services.ssh.remove", this::remove));
    }

    /** A button in a frame that says why it is closed even while it is. */
    private Node forSshHosts(String id, Feather icon, String key, Consumer<SshEntry> deed) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.accessibleTextProperty().bind(messages.bind(key));
        BooleanBinding possible = Bindings.createBooleanBinding(
                () -> sshHosts.entryOf(model.chosenProperty().get()).isPresent(), model.chosenProperty());
        button.disableProperty().bind(possible.not());
        button.setOnAction(event -> sshHosts.entryOf(model.chosenProperty().get()).ifPresent(deed));
        StackPane frame = new StackPane(button);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(Bindings.when(possible).then(messages.bind(key)).otherwise(messages.bind("services.ssh.notSsh")));
        Tooltip.install(frame, hint);
        return frame;
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    void add() {
        edit(null);
    }

    private void edit(@Nullable SshEntry before) {
        new SshHostDialog(sshHosts.form(before), before == null, messages, window(), now -> sshHosts.save(before, now)).show();
    }

    private void remove(SshEntry entry) {
        Alert question = new Alert(Alert.AlertType.CONFIRMATION);
        question.initOwner(window());
        question.setTitle(messages.text("services.ssh.remove"));
        question.setHeaderText(messages.text("services.ssh.remove.question", entry.name()));
        question.setContentText(messages.text("services.ssh.remove.text"));
        ButtonType yes = new ButtonType(messages.text("services.ssh.remove.verb"), ButtonData.OK_DONE);
        question.getButtonTypes().setAll(yes, new ButtonType(messages.text("services.confirm.cancel"), ButtonData.CANCEL_CLOSE));
        question.getDialogPane().lookupButton(yes).setId("ssh-remove-confirm");
        question.setOnHidden(event -> {
            if (yes.equals(question.getResult())) {
                sshHosts.remove(entry);
            }
        });
        question.show();
    }

    /** A host's name, and the state of its first service in words. */
    private final class HostCell extends ListCell<HostViewModel> {
        private final FontIcon icon = new FontIcon(Feather.MONITOR);
        private final Label name = new Label(null, icon);
        private final Label state = new Label();
        private final VBox both = new VBox(2, name, state);

        HostCell() {
            name.setWrapText(true);
            state.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HostViewModel host, boolean empty) {
            super.updateItem(host, empty);
            name.textProperty().unbind();
            state.textProperty().unbind();
            if (empty || host == null) {
                setGraphic(null);
                return;
            }
            icon.setIconCode(host.host().id().startsWith(SshHostsViewModel.PREFIX) ? Feather.SERVER : Feather.MONITOR);
            name.textProperty().bind(messages.localeProperty().map(locale -> host.host().name(messages)));
            state.textProperty().bind(host.summary());
            setGraphic(both);
        }
    }
}
