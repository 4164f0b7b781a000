package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All connection profiles: use, add, edit, copy, delete, import, export. */
public final class ConnectionsDialog extends Dialog<ButtonType> {
    private final ConnectionsViewModel model;
    private final ProfileFiles files;
    private final Messages messages;
    private final ListView<ClusterProfile> list = new ListView<>();
    private final Label notice = new Label();

    public ConnectionsDialog(
            ConnectionsViewModel model, ProfileFiles files, Messages messages, @Nullable Window owner) {
        this.model = model;
        this.files = files;
        this.messages = messages;
        initOwner(owner);
        setResizable(true);
        titleProperty().bind(messages.bind("cluster.list.title"));
        list.setId("cluster-list");
        list.setItems(model.profiles());
        list.setCellFactory(view -> new ProfileCellPane.Cell(model, messages));
        list.accessibleTextProperty().bind(messages.bind("cluster.list.title"));
        Label empty = new Label();
        empty.setWrapText(true);
        empty.setPadding(new Insets(16));
        empty.textProperty().bind(messages.bind("cluster.list.empty"));
        list.setPlaceholder(empty);
        list.setPrefSize(520, 320);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                edit();
            }
        });
        notice.setId("cluster-list-notice");
        notice.setWrapText(true);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        model.setAside().ifPresent(kept -> notice.setText(kept.said(messages, "cluster.list.setAside").get()));
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox row = new HBox(12, list, buttons());
        VBox.setVgrow(row, Priority.ALWAYS);
        VBox content = new VBox(12, row, notice);
        content.setPadding(new Insets(16, 16, 4, 16));
        getDialogPane().setContent(content);
        // The theme keeps dialogs narrow.
        getDialogPane().setMaxWidth(Double.MAX_VALUE);
        ButtonType close = new ButtonType(messages.text("cluster.close"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(close);
        getDialogPane().lookupButton(close).setId("cluster-list-close");
        list.getSelectionModel().selectFirst();
        ObservableList<ClusterProfile> profiles = model.profiles();
        ListChangeListener<ClusterProfile> selectNew = this::select;
        profiles.addListener(selectNew);
        Subscription marksTheUsed = model.currentProperty().subscribe((before, after) -> list.refresh());
        setOnHidden(event -> {
            profiles.removeListener(selectNew);
            marksTheUsed.unsubscribe();
        });
    }

    /** What was added or changed last is what one wants to use next. */
    private void select(ListChangeListener.Change<? extends ClusterProfile> change) {
        while (change.next()) {
            if (change.wasAdded()) {
                list.getSelectionModel().select(change.getAddedSubList().getFirst());
            }
        }
    }

    private VBox buttons() {
        BooleanBinding none = list.getSelectionModel().selectedItemProperty().isNull();
        Button use = button("cluster.list.use", Feather.LINK, this::use);
        Button edit = button("cluster.list.edit", Feather.EDIT_2, this::edit);
        Button copy = button("cluster.list.copy", Feather.COPY, this::copy);
        Button delete = button("cluster.list.delete", Feather.TRASH_2, this::delete);
        for (Button needing : new Button[] {use, edit, copy, delete}) {
            needing.disableProperty().bind(none);
        }
        Button export = button("cluster.list.export", Feather.UPLOAD, this::export);
        export.disableProperty().bind(Bindings.isEmpty(model.profiles()));
        return new VBox(
                8,
                button("cluster.list.add", Feather.PLUS, () -> open(ClusterProfile.fresh())),
                use,
                edit,
                copy,
                delete,
                new Separator(),
                button("cluster.list.import", Feather.DOWNLOAD, this::importFile),
                export);
    }

    private Button button(String key, Ikon icon, Runnable deed) {
        Button button = new Button();
        button.setId(key.replace('.', '-'));
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(messages.bind(key));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setStyle("-fx-alignment: center-left;");
        button.setOnAction(event -> deed.run());
        return button;
    }

    private @Nullable ClusterProfile selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void use() {
        ClusterProfile profile = selected();
        if (profile != null) {
            model.use(profile);
            close();
        }
    }

    private void edit() {
        ClusterProfile profile = selected();
        if (profile != null) {
            open(profile);
        }
    }

    private void copy() {
        ClusterProfile profile = selected();
        if (profile != null) {
            open(model.copyOf(profile));
        }
    }

    private void open(ClusterProfile profile) {
        new ProfileDialog(model.editor(profile), files, messages, window()).show();
    }

    private void delete() {
        ClusterProfile profile = selected();
        if (profile != null) {
            new DeleteDialog(profile, messages, window(), () -> model.delete(profile)).show();
        }
    }

    private void importFile() {
        files.toImport().ifPresent(source -> model.importFrom(source)
                .whenDone(read -> say(messages.text("cluster.list.imported", read.size()), false))
                .whenFailed(this::fail));
    }

    private void export() {
        files.toExport().ifPresent(target -> model.exportTo(target)
                .whenDone(written -> say(exported(written), false))
                .whenFailed(this::fail));
    }

    private String exported(Path file) {
        return messages.text("cluster.list.exported", file.toString());
    }

    private void fail(Throwable failure) {
        Problem problem = ProblemException.describe(failure, messages);
        say(problem.what() + " " + problem.remedy(), true);
    }

    private void say(String text, boolean bad) {
        notice.setText(text);
        notice.getStyleClass().remove(Styles.DANGER);
        if (bad) {
            notice.getStyleClass().add(Styles.DANGER);
        }
    }

    private Window window() {
        return getDialogPane().getScene().getWindow();
    }
}
