package org.anodeconsole.console.cluster;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A profile in the list: its name, where it leads and how, and whether it is the one in use. */
final class ProfileCellPane extends HBox {
    private ProfileCellPane(ClusterProfile profile, boolean used, Messages messages) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(5, 2, 5, 2));
        Label name = new Label(profile.name());
        name.getStyleClass().add(Styles.TEXT_BOLD);
        String servers = String.join(", ", profile.endpoints().stream().map(Endpoint::toString).toList());
        String tls = messages.text("cluster.editor.tls." + profile.tls().mode().name().toLowerCase(Locale.ROOT));
        String who = profile.login() == ClusterProfile.Login.TOKEN ? messages.text("cluster.editor.token") : profile.user();
        Label where = new Label(servers + " · " + who + " · TLS: " + tls);
        where.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox words = new VBox(2, name, where);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(new FontIcon(profile.secure() ? Feather.LOCK : Feather.SERVER), words);
        if (used) {
            Label mark = new Label(messages.text("cluster.list.inUse"), new FontIcon(Feather.CHECK));
            mark.setMinWidth(USE_PREF_SIZE);
            mark.getStyleClass().add(Styles.TEXT_SMALL);
            getChildren().add(mark);
        }
    }

    /** The cell around it. */
    static final class Cell extends ListCell<ClusterProfile> {
        private final ConnectionsViewModel model;
        private final Messages messages;

        Cell(ConnectionsViewModel model, Messages messages) {
            this.model = model;
            this.messages = messages;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ClusterProfile profile, boolean empty) {
            super.updateItem(profile, empty);
            setText(null);
            setGraphic(profile == null || empty
                    ? null
                    : new ProfileCellPane(profile, profile.equals(model.currentProperty().get()), messages));
        }
    }
}
