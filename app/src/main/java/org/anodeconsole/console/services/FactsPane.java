package org.anodeconsole.console.services;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Facts in equal columns: three, two or one, as many as the width has room for. */
final class FactsPane extends GridPane {
    private static final double LEAST_COLUMN = 240;
    private static final int MOST_COLUMNS = 3;

    private final List<Node> facts;
    private int columns;

    FactsPane(List<Node> facts) {
        super(16, 6);
        this.facts = List.copyOf(facts);
        setMinWidth(0);
        arrange(MOST_COLUMNS);
        widthProperty().subscribe(width -> arrange(Math.clamp((int) (width.doubleValue() / LEAST_COLUMN), 1, MOST_COLUMNS)));
    }

    private void arrange(int count) {
        if (count == columns) {
            return;
        }
        columns = count;
        getColumnConstraints().clear();
        getChildren().clear();
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            column.setMinWidth(0);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < facts.size(); i++) {
            add(facts.get(i), i % count, i / count);
        }
    }
}
