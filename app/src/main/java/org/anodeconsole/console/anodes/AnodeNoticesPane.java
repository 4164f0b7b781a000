package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;

/** What the page of anodes has to say: what can be undone, what an action has come to, why the list is old. */
final class AnodeNoticesPane extends VBox {
    private final AnodesViewModel model;
    private final Messages messages;

    AnodeNoticesPane(AnodesViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        getChildren().setAll(undoBar(), noticeBar(), failureBar());
    }

    private NoticePane undoBar() {
        NoticePane bar = new NoticePane("anodes-undo-bar", messages, model::dismissUndo);
        Button undo = new Button();
        undo.setId("anodes-undo");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.textProperty().bind(messages.bind("anodes.undo"));
        undo.setOnAction(event -> model.undoDrop());
        bar.addAction(undo);
        follow(bar, () -> {
            List<Anode> gone = model.droppedProperty().get();
            if (gone.isEmpty()) {
                bar.hide();
            } else if (gone.size() == 1) {
                bar.show(messages.text("anodes.undo.one", String.valueOf(gone.getFirst().id()), gone.getFirst().url()),
                        Feather.INFO, Styles.ACCENT);
            } else {
                bar.show(messages.text("anodes.undo.many", gone.size()), Feather.INFO, Styles.ACCENT);
            }
        });
        return bar;
    }

    private NoticePane noticeBar() {
        NoticePane bar = new NoticePane("anodes-notice", messages, model::dismissNotice);
        follow(bar, () -> {
            Notice notice = model.noticeProperty().get();
            if (notice == null) {
                bar.hide();
            } else {
                bar.show(notice, messages);
            }
        });
        return bar;
    }

    private NoticePane failureBar() {
        NoticePane bar = new NoticePane("anodes-failure", messages, model::refresh);
        follow(bar, () -> {
            Throwable failure = model.list().failureProperty().get();
            if (failure == null) {
                bar.hide();
            } else {
                bar.show(failure, messages);
            }
        });
        return bar;
    }

    private void follow(NoticePane bar, Runnable show) {
        model.droppedProperty().subscribe(show);
        model.noticeProperty().subscribe(show);
        model.list().failureProperty().subscribe(show);
        messages.localeProperty().subscribe(show);
        show.run();
    }
}
