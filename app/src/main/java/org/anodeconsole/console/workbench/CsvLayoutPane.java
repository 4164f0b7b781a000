package org.anodeconsole.console.workbench;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.anodeconsole.console.language.Messages;
import org.jspecify.annotations.Nullable;

/** Shows how a CSV file was read and lets the user correct it; each correction reads the file again. */
final class CsvLayoutPane extends GridPane {
    private static final List<TimeFormat> FORMATS =
            Stream.of(TimeFormat.values()).filter(format -> format != TimeFormat.ROW_NUMBER).toList();

    private static final List<Character> DELIMITERS =
            new String(CsvSniffer.DELIMITERS).chars().mapToObj(mark -> (char) mark).toList();

    private final DataViewModel data;
    private final Messages messages;
    private final ChoiceBox<Integer> value;
    private final ChoiceBox<TimeFormat> format;
    private final ChoiceBox<ZoneId> zone;
    private final ChoiceBox<Character> delimiter;
    private final ChoiceBox<Character> decimalMark;
    private final CheckBox header = new CheckBox();
    private @Nullable CsvLayout layout;

    CsvLayoutPane(DataViewModel data, Messages messages) {
        this.data = data;
        this.messages = messages;
        setHgap(8);
        setVgap(4);
        setId("csv-layout");
        value = choice(0, "workbench.valueColumn", this::name);
        format = choice(1, "workbench.timeFormat", TimeFormat::pattern);
        zone = choice(2, "workbench.zone", id -> id.equals(ZoneOffset.UTC) ? "UTC" : id.getId());
        delimiter = choice(3, "workbench.delimiter", mark -> messages.text("workbench.delimiter." + (int) mark));
        decimalMark = choice(4, "workbench.decimalMark", mark -> messages.text("workbench.decimalMark." + (int) mark));
        header.setId("workbench-header");
        header.textProperty().bind(messages.bind("workbench.header"));
        add(header, 1, 5);
        WorkbenchWords words = new WorkbenchWords(messages);
        add(new TextPane("csv-reading", Bindings.createStringBinding(
                () -> {
                    DataViewModel.Opened opened = data.openedProperty().get();
                    CsvLayout read = opened == null ? null : opened.layout();
                    return read == null ? "" : words.layout(read);
                },
                data.openedProperty(), messages.localeProperty()), "text", "text-muted"), 0, 6, 2, 1);
        data.openedProperty().subscribe(this::show);
        onChange(value, column -> changed(l -> l.withValueColumn(column)));
        onChange(format, chosen -> changed(l -> l.timeColumn() == CsvLayout.NO_COLUMN ? l : l.withTime(l.timeColumn(), chosen, precision(chosen, l))));
        onChange(zone, chosen -> changed(l -> l.withZone(chosen)));
        onChange(delimiter, chosen -> written(l -> new CsvDialect(chosen, null, null), l -> l.delimiter() != chosen));
        onChange(decimalMark, chosen -> written(l -> new CsvDialect(l.delimiter(), chosen, l.header()), l -> l.decimalMark() != chosen));
        header.selectedProperty().addListener((source, before, chosen) ->
                written(l -> new CsvDialect(l.delimiter(), l.decimalMark(), chosen), l -> l.header() != chosen));
    }

    private static Precision precision(TimeFormat format, CsvLayout before) {
        return switch (format) {
            case EPOCH_MICROS -> Precision.MICROSECONDS;
            case EPOCH_NANOS -> Precision.NANOSECONDS;
            case EPOCH_MILLIS, EPOCH_SECONDS -> Precision.MILLISECONDS;
            default -> before.precision();
        };
    }

    private String name(int column) {
        CsvLayout shown = layout;
        return shown == null ? "" : shown.columns().get(column);
    }

    private <T> ChoiceBox<T> choice(int row, String key, Function<T, String> text) {
        Label label = new Label();
        label.textProperty().bind(messages.bind(key));
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(key.replace('.', '-'));
        box.accessibleTextProperty().bind(messages.bind(key));
        box.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(box);
        label.setMinWidth(Label.USE_PREF_SIZE);
        setHgrow(box, Priority.ALWAYS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : text.apply(choice);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("a choice is not typed");
            }
        });
        addRow(row, label, box);
        return box;
    }

    private static <T> void onChange(ChoiceBox<T> box, Consumer<T> action) {
        box.valueProperty().addListener((source, before, after) -> {
            if (after != null) {
                action.accept(after);
            }
        });
    }

    private void changed(UnaryOperator<CsvLayout> change) {
        CsvLayout shown = layout;
        if (shown != null) {
            data.changeLayout(change.apply(shown));
        }
    }

    /** Says how the file is written and reads it again, unless it was read so already. */
    private void written(Function<CsvLayout, CsvDialect> dialect, Predicate<CsvLayout> differs) {
        CsvLayout shown = layout;
        if (shown != null && differs.test(shown)) {
            data.changeDialect(dialect.apply(shown));
        }
    }

    private void show(DataViewModel.@Nullable Opened opened) {
        CsvLayout next = opened == null ? null : opened.layout();
        // While the boxes are filled they must not ask for a new reading.
        layout = null;
        setVisible(next != null);
        setManaged(next != null);
        if (next != null) {
            value.getItems().setAll(next.valueCandidates());
            format.getItems().setAll(FORMATS);
            zone.getItems().setAll(Stream.of(next.zone(), ZoneId.systemDefault(), ZoneOffset.UTC, ZoneId.of("Asia/Shanghai")).distinct().toList());
            delimiter.getItems().setAll(DELIMITERS);
            decimalMark.getItems().setAll('.', ',');
            header.setSelected(next.header());
            format.setDisable(next.timeColumn() == CsvLayout.NO_COLUMN);
            layout = next;
            value.setValue(next.valueColumn());
            format.setValue(next.timeFormat() == TimeFormat.ROW_NUMBER ? null : next.timeFormat());
            zone.setValue(next.zone());
            delimiter.setValue(next.delimiter());
            decimalMark.setValue(next.decimalMark());
        }
    }
}
