package org.anodeconsole.console.workbench;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.chart.ChartTexts;
import org.anodeconsole.console.chart.ChartStack;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.Action;
import org.anodeconsole.console.page.FileOpener;
import org.anodeconsole.console.page.FilePicker;
import org.anodeconsole.console.page.Page;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The workbench: data and settings at the left, the chart in the middle, the runs below it. */
public final class WorkbenchView implements Page {
    /**
     * What belongs to the page beside data and runs.
     *
     * @param saving asks where to save
     * @param opening asks what to open
     */
    public record Parts(
            ComparisonViewModel comparison, BacktestViewModel backtest, ExperimentViewModel experiments, AnalyticsPlanViewModel plans, TakeAwayViewModel takeAway,
            FilePicker saving, FileOpener opening) {}

    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final WorkbenchViewModel workbench;
    private final Parts parts;
    private final Messages messages;
    private final DataPane data;
    private final BorderPane content = new BorderPane();

    /** @param moreSources buttons that open data from elsewhere */
    public WorkbenchView(WorkbenchViewModel workbench, Parts parts, Messages messages, CsvFileDialog files, Node... moreSources) {
        this.workbench = workbench;
        this.parts = parts;
        this.messages = messages;
        ExperimentPane experiments = new ExperimentPane(parts, messages);
        Node[] sources = Stream.concat(Stream.of(moreSources), Stream.of(experiments.menu())).toArray(Node[]::new);
        data = new DataPane(workbench.data(), messages, files, sources);
        VBox side = new VBox(
                8, data, experiments, new Separator(), new RunPane(workbench.settings(), messages));
        side.getStyleClass().add("workbench-side");
        ScrollPane scrolled = new ScrollPane(side);
        scrolled.setFitToWidth(true);
        ChartStack charts = new ChartStack(ChartTexts.following(messages));
        charts.setId("charts");
        workbench.chartsProperty().subscribe(charts::show);
        ScrollPane stack = new ScrollPane(charts);
        stack.setFitToWidth(true);
        stack.setFitToHeight(true);
        BorderPane framed = new BorderPane(stack);
        framed.setPadding(new Insets(8, 12, 12, 12));
        FlowPane bar = new FlowPane(
                8, 6, new ChartBarPane(workbench, charts, messages), new TakeAwayPane(parts.takeAway(), workbench, charts, messages, parts.saving()));
        BorderPane.setMargin(bar, new Insets(0, 0, 6, 0));
        framed.setTop(bar);
        SplitPane split = new SplitPane(framed, results(messages));
        split.setOrientation(Orientation.VERTICAL);
        split.setId("workbench-split");
        split.setDividerPositions(0.68);
        content.setId("workbench");
        BorderPane left = new BorderPane(scrolled);
        left.getStyleClass().add("workbench-left");
        left.setBottom(new RunBarPane(workbench, messages));
        content.setLeft(left);
        content.setCenter(split);
        content.setOnDragOver(this::dragOver);
        content.setOnDragDropped(this::dropped);
    }

    private TabPane results(Messages messages) {
        TabPane tabs = new TabPane(
                tab("workbench.runs", new RunListPane(workbench, messages), messages),
                tab("workbench.compare", new ComparisonPane(parts.comparison(), messages), messages),
                tab("workbench.backtest", new BacktestPane(parts.backtest(), workbench, messages), messages));
        tabs.setId("results");
        tabs.accessibleTextProperty().bind(messages.bind("workbench.results"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return tabs;
    }

    private static Tab tab(String key, Node content, Messages messages) {
        Tab tab = new Tab();
        tab.setId("tab-" + key.substring(key.lastIndexOf('.') + 1));
        tab.textProperty().bind(messages.bind(key));
        tab.setContent(content);
        return tab;
    }

    @Override
    public String name() {
        return "workbench";
    }

    @Override
    public Ikon icon() {
        return Feather.TRENDING_UP;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void refresh() {
        workbench.settings().refresh();
    }

    @Override
    public List<Action> actions() {
        BooleanBinding ready = workbench.blockedProperty().isEmpty();
        BooleanBinding opened = workbench.data().openedProperty().isNotNull();
        return List.of(
                Action.of("workbench-run", messages.bind("workbench.run"), workbench::run).withShortcut(RUN).when(ready),
                Action.of("workbench-run-forecasters", messages.bind("workbench.action.forecasters"),
                        () -> workbench.runAll(AlgorithmChoice.Kind.FORECAST)).when(ready),
                Action.of("workbench-run-detectors", messages.bind("workbench.action.detectors"),
                        () -> workbench.runAll(AlgorithmChoice.Kind.DETECTION)).when(ready),
                Action.of("workbench-open-csv", messages.bind("workbench.openCsv"), data::chooseCsv),
                Action.of("workbench-stack", messages.bind("workbench.action.stack"),
                        () -> workbench.stackedProperty().set(!workbench.stackedProperty().get())).when(opened),
                Action.of("workbench-labels", messages.bind("workbench.drawLabels"),
                        () -> workbench.labels().drawingProperty().set(!workbench.labels().drawingProperty().get())).when(opened));
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    /** An experiment is JSON; everything else is taken for rows. */
    private void open(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            parts.experiments().open(file);
        } else {
            workbench.data().openCsv(file);
        }
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            open(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
