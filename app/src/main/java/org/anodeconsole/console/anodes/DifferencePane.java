package org.anodeconsole.console.anodes;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.anodeconsole.console.language.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Names what an anode offers and its registry does not know, and the other way round, with the way to make them agree. */
final class DifferencePane {
    private static final int MOST_NAMES = 8;

    private final AlgorithmsViewModel model;
    private final Messages messages;
    private final NoticePane bar;

    DifferencePane(AlgorithmsViewModel model, Messages messages, Consumer<Anode> onRefresh) {
        this.model = model;
        this.messages = messages;
        this.bar = new NoticePane("anodes-difference", messages, () -> {});
        bar.withoutClose();
        Button refresh = new Button();
        refresh.setId("anodes-difference-refresh");
        refresh.setMinWidth(Region.USE_PREF_SIZE);
        refresh.textProperty().bind(messages.bind("anodes.action.refresh"));
        refresh.setOnAction(event -> {
            Anode anode = model.anodeProperty().get();
            if (anode != null) {
                onRefresh.accept(anode);
            }
        });
        bar.addAction(refresh);
        model.differenceProperty().subscribe(this::show);
        messages.localeProperty().subscribe(this::show);
    }

    NoticePane bar() {
        return bar;
    }

    private void show() {
        ListDifference difference = model.differenceProperty().get();
        if (difference.isEmpty()) {
            bar.hide();
            return;
        }
        List<String> sentences = new ArrayList<>();
        if (!difference.added().isEmpty()) {
            sentences.add(messages.text("anodes.difference.added", names(difference.added())));
        }
        if (!difference.gone().isEmpty()) {
            sentences.add(messages.text("anodes.difference.gone", names(difference.gone())));
        }
        bar.show(String.join("\n", sentences), Feather.ALERT_TRIANGLE, Styles.WARNING);
    }

    private static String names(List<String> all) {
        String some = String.join(", ", all.subList(0, Math.min(MOST_NAMES, all.size())));
        return all.size() > MOST_NAMES ? some + ", …" : some;
    }
}
