package org.anodeconsole.console.workbench;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.InWords;
import org.jspecify.annotations.Nullable;

/** Shows how a CSV file was read and lets the user correct it; each correction reads the file again. */
final class CsvLayoutPane extends VBox {
    private static final List<TimeFormat> FORMATS =
            Stream.of(TimeFormat.values()).filter(format -> format != TimeFormat.ROW_NUMBER).toList();

    private static final List<ZoneId> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted().map(ZoneId::of).toList();

    private static final List<Character> DELIMITERS =
            new String(CsvSniffer.DELIMITERS).chars().mapToObj(mark -> (char) mark).toList();

    private final DataViewModel data;
    private final Messages messages;
    private final ComboBox<Integer> value;
    private final ComboBox<Integer> time;
    private final ComboBox<TimeFormat> format;
    private final ComboBox<ZoneId> zone;
    private final ComboBox<Character> delimiter;
    private final ComboBox<Character> decimalMark;
    private final CheckBox header = new CheckBox();
    private final GridPane choices = new GridPane(8, 4);
    private @Nullable CsvLayout layout;
    private @Nullable CsvLayout named;

    CsvLayoutPane(DataViewModel data, Messages messages) {
        super(6);
        this.data = data;
        this.messages = messages;
        setId("csv-layout");
        GridPane always = new GridPane(8, 4);
        value = choice(always, 0, "workbench.valueColumn", this::name);
        time = choice(choices, 1, "workbench.timeColumn", this::name);
        format = choice(choices, 2, "workbench.timeFormat", TimeFormat::pattern);
        zone = choice(choices, 3, "workbench.zone", id -> id.equals(ZoneOffset.UTC) ? "UTC" : id.getId());
        delimiter = choice(choices, 4, "workbench.delimiter", mark -> messages.text("workbench.delimiter." + (int) mark));
        decimalMark = choice(choices, 5, "workbench.decimalMark", mark -> messages.text("workbench.decimalMark." + (int) mark));
        header.setId("workbench-header");
        header.textProperty().bind(messages.bind("workbench.header"));
        choices.add(header, 1, 6);
        WorkbenchWords words = new WorkbenchWords(messages);
        TextPane reading = new TextPane("csv-reading", Bindings.createStringBinding(
                () -> {
                    CsvPreview read = data.previewProperty().get();
                    return read == null ? "" : words.layout(read);
                },
                data.previewProperty(), messages.localeProperty()), "text", "text-muted");
        getChildren().addAll(reading, new CsvPreviewPane(data, messages), always, change(), choices);
        data.previewProperty().subscribe(this::show);
        messages.localeProperty().subscribe(() -> show(data.previewProperty().get()));
        onChange(value, column -> changed(l -> l.withValueColumn(column)));
        onChange(time, this::timeBy);
        onChange(format, chosen -> changed(l -> l.timeColumn() == CsvLayout.NO_COLUMN ? l : l.withTime(l.timeColumn(), chosen, precision(chosen, l))));
        onChange(zone, chosen -> changed(l -> l.withZone(chosen)));
        onChange(delimiter, chosen -> written(l -> new CsvDialect(chosen, null, null), l -> l.delimiter() != chosen));
        onChange(decimalMark, chosen -> written(l -> new CsvDialect(l.delimiter(), chosen, l.header()), l -> l.decimalMark() != chosen));
        header.selectedProperty().addListener((source, before, chosen) ->
                written(l -> new CsvDialect(l.delimiter(), l.decimalMark(), chosen), l -> l.header() != chosen));
    }

    /** Shows the choices; they are shown by themselves when the file cannot be read as guessed. */
    private ToggleButton change() {
        ToggleButton change = new ToggleButton();
        change.setId("csv-change");
        change.textProperty().bind(messages.bind("workbench.layout.change"));
        choices.visibleProperty().bind(change.selectedProperty());
        choices.managedProperty().bind(choices.visibleProperty());
        data.failureProperty().subscribe(failure -> change.setSelected(change.isSelected() || failure != null));
        return change;
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
        CsvLayout shown = named;
        return column == CsvLayout.NO_COLUMN ? messages.text("workbench.timeColumn.none") : shown == null ? "" : shown.columns().get(column);
    }

    private <T> ComboBox<T> choice(GridPane grid, int row, String key, Function<T, String> text) {
        Label label = new Label();
        label.textProperty().bind(messages.bind(key));
        ComboBox<T> box = new ComboBox<>();
        box.setId(key.replace('.', '-'));
        box.accessibleTextProperty().bind(messages.bind(key));
        box.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(box);
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new InWords<>(text));
        grid.addRow(row, label, box);
        return box;
    }

    private static <T> void onChange(ComboBox<T> box, Consumer<T> action) {
        box.valueProperty().addListener((source, before, after) -> {
            if (after != null) {
                action.accept(after);
            }
        });
    }

    /** The likely ones first, then all that are named after a place. */
    private static List<ZoneId> zones(ZoneId shown) {
        Stream<ZoneId> likely = Stream.of(shown, ZoneId.systemDefault(), ZoneOffset.UTC, ZoneId.of("Asia/Shanghai"));
        return Stream.concat(likely, PLACES.stream()).distinct().toList();
    }

    private void timeBy(int column) {
        CsvPreview read = data.previewProperty().get();
        changed(shown -> read == null || shown.timeColumn() == column ? shown : read.timedBy(column));
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

    private void show(@Nullable CsvPreview preview) {
        CsvLayout next = preview == null ? null : preview.layout();
        // While the boxes are filled they must not ask for a new reading.
        layout = null;
        setVisible(next != null);
        setManaged(next != null);
        if (next != null) {
            named = next;
            value.getItems().setAll(next.valueCandidates());
            time.getItems().setAll(IntStream.range(CsvLayout.NO_COLUMN, next.columns().size()).boxed().toList());
            format.getItems().setAll(FORMATS);
            zone.getItems().setAll(zones(next.zone()));
            delimiter.getItems().setAll(DELIMITERS);
            decimalMark.getItems().setAll('.', ',');
            header.setSelected(next.header());
            format.setDisable(next.timeColumn() == CsvLayout.NO_COLUMN);
            value.setValue(next.valueColumn());
            time.setValue(next.timeColumn());
            format.setValue(next.timeFormat() == TimeFormat.ROW_NUMBER ? null : next.timeFormat());
            zone.setValue(next.zone());
            delimiter.setValue(next.delimiter());
            decimalMark.setValue(next.decimalMark());
            layout = next;
        }
    }
}
