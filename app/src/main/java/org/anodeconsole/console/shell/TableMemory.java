package org.anodeconsole.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.settings.SettingsStore;
import org.anodeconsole.console.settings.ViewLayout;

/**
 * Remembers order, width, visibility and sorting of the columns of one table. Columns without an id are known by the place
 * they were built at.
 *
 * @param <S> what a row shows
 */
final class TableMemory<S> {
    private static final String HEADER = "column-header-background";

    private final TableView<S> table;
    private final SettingsStore settings;
    private final ViewLayout.Table built;
    private boolean arranging;

    TableMemory(TableView<S> table, SettingsStore settings) {
        this.table = table;
        this.settings = settings;
        for (int i = 0; i < table.getColumns().size(); i++) {
            TableColumn<S, ?> column = table.getColumns().get(i);
            if (column.getId() == null) {
                column.setId("column-" + i);
            }
        }
        this.built = now(TableColumn::getPrefWidth);
    }

    void begin() {
        ChangeListener<Settings> follow = (source, before, after) -> {
            if (!before.layout().table(table.getId()).equals(after.layout().table(table.getId()))) {
                arrange();
            }
        };
        // The table keeps its listener, the settings do not keep the table.
        table.getProperties().put(TableMemory.class, follow);
        settings.currentProperty().addListener(new WeakChangeListener<>(follow));
        if (settings.current().layout().table(table.getId()).isPresent()) {
            arrange();
        }
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<S, ?>>) change -> remember());
        table.comparatorProperty().addListener((source, before, after) -> remember());
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (ViewMemory.isWithin(event.getTarget(), HEADER, table)) {
                remember();
            }
        });
    }

    private void remember() {
        // Before the table is laid out its columns have no widths of their own.
        if (!arranging && table.getSkin() != null) {
            ViewLayout.Table arranged = now(TableColumn::getWidth);
            // What the user likes is what the table strives for from now on, also when its own width changes.
            table.getColumns().forEach(column -> column.setPrefWidth(column.getWidth()));
            settings.change(before -> before.withLayout(before.layout().withTable(table.getId(), arranged)));
        }
    }

    private ViewLayout.Table now(ToDoubleFunction<TableColumn<S, ?>> width) {
        double text = settings.current().fontSize();
        return new ViewLayout.Table(
                table.getColumns().stream()
                        .map(column -> new ViewLayout.Column(column.getId(), width.applyAsDouble(column) / text, column.isVisible()))
                        .toList(),
                table.getSortOrder().stream()
                        .map(column -> new ViewLayout.Sort(column.getId(), column.getSortType() == SortType.DESCENDING))
                        .toList());
    }

    private void arrange() {
        ViewLayout.Table wanted = settings.current().layout().table(table.getId()).orElse(built);
        arranging = true;
        try {
            List<TableColumn<S, ?>> ordered = ordered(wanted.columns());
            if (!ordered.equals(table.getColumns())) {
                table.getColumns().setAll(ordered);
            }
            wanted.columns().forEach(this::arrange);
            wanted.sorted().forEach(sort -> column(sort.id()).ifPresent(
                    column -> column.setSortType(sort.descending() ? SortType.DESCENDING : SortType.ASCENDING)));
            table.getSortOrder().setAll(wanted.sorted().stream().map(sort -> column(sort.id())).flatMap(Optional::stream).toList());
        } finally {
            arranging = false;
        }
    }

    private void arrange(ViewLayout.Column wanted) {
        column(wanted.id()).ifPresent(column -> {
            if (wanted.width() > 0) {
                column.setPrefWidth(wanted.width() * settings.current().fontSize());
            }
            // Some columns are shown or not by what there is to show.
            if (!column.visibleProperty().isBound()) {
                column.setVisible(wanted.visible());
            }
        });
    }

    /** The columns in the order that is wanted; those it does not know, of a later version, stay where they are. */
    private List<TableColumn<S, ?>> ordered(List<ViewLayout.Column> wanted) {
        List<TableColumn<S, ?>> known = new ArrayList<>();
        wanted.forEach(place -> column(place.id()).filter(column -> !known.contains(column)).ifPresent(known::add));
        List<TableColumn<S, ?>> ordered = new ArrayList<>(known);
        for (int i = 0; i < table.getColumns().size(); i++) {
            TableColumn<S, ?> column = table.getColumns().get(i);
            if (!known.contains(column)) {
                ordered.add(Math.min(i, ordered.size()), column);
            }
        }
        return ordered;
    }

    private Optional<TableColumn<S, ?>> column(String id) {
        for (TableColumn<S, ?> column : table.getColumns()) {
            if (id.equals(column.getId())) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
