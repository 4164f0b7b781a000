package org.anodeconsole.console.chart;

import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A chart of time series: lines, forecasts with their interval, anomaly windows and marks, a "now" line, zoom, pan,
 * crosshair, a legend that hides layers, and an overview of the whole span. A million points stay fluent.
 *
 * <p>Give it data with {@link #show}. Charts made with the same {@link TimeAxisModel} zoom and pan together. Its colours
 * are CSS properties, see {@code chart.css}. To be used on the JavaFX thread only.
 */
public final class TimeSeriesChart extends Region {
    /** Labels are a little smaller than the text around the chart. */
    private static final double LABEL_SIZE = 0.86;
    private static final double GAP = 4;

    private final ChartViewModel view;
    private final ObservableValue<ChartTexts> texts;
    private final ChartStyle style;
    private final PlotPane plot;
    private final ChartGestures gestures;
    private final HeatStrip strip;
    private final OverviewStrip overview;
    private final LegendPane legend;
    private final Label placeholder;
    private Subscription axisListeners = Subscription.EMPTY;
    private boolean overviewShown = true;

    public TimeSeriesChart(ObservableValue<ChartTexts> texts) {
        this(texts, new TimeAxisModel());
    }

    /** A chart whose visible span of time is {@code axis}, which may be shared with other charts. */
    public TimeSeriesChart(ObservableValue<ChartTexts> texts, TimeAxisModel axis) {
        this.texts = texts;
        this.view = new ChartViewModel(axis);
        this.style = new ChartStyle(this, this::restyle);
        this.placeholder = new Label();
        TextSizes sizes = new TextSizes(labelFont());
        this.plot = new PlotPane(view, texts::getValue, style::colors, sizes);
        this.strip = new HeatStrip(view, style::colors, plot::geometry, sizes);
        this.overview = new OverviewStrip(view, style::colors, plot::geometry);
        this.legend = new LegendPane(view, texts::getValue, style::colors);
        getStyleClass().add("time-series-chart");
        placeholder.getStyleClass().add("placeholder");
        placeholder.setWrapText(true);
        placeholder.setMouseTransparent(true);
        overview.setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().addAll(legend, plot, strip, overview, placeholder);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        gestures = new ChartGestures(view, plot);
        gestures.install(this);
        placeholder.fontProperty().subscribe(() -> {
            sizes.use(labelFont());
            redraw();
        });
        listen();
        refresh();
    }

    private Font labelFont() {
        return Font.font(Math.rint(LABEL_SIZE * placeholder.getFont().getSize()));
    }

    private void listen() {
        view.modelProperty().subscribe(this::refresh);
        texts.subscribe(this::refresh);
        view.hidden().addListener((SetChangeListener<String>) change -> refresh());
        view.heldValuesProperty().addListener((InvalidationListener) changed -> plot.redraw());
        // A shared axis may outlive the chart: listen only while the chart is in a scene.
        sceneProperty().subscribe(scene -> {
            axisListeners.unsubscribe();
            axisListeners = scene == null ? Subscription.EMPTY : listenToAxis();
        });
    }

    private Subscription listenToAxis() {
        TimeAxisModel axis = view.axis();
        redraw();
        return Subscription.combine(
                axis.visibleProperty().subscribe(() -> {
                    plot.redraw();
                    strip.requestLayout();
                    overview.redrawFrame();
                }),
                axis.fullProperty().subscribe(this::redraw),
                axis.marginProperty().subscribe(this::redraw),
                axis.pointerProperty().subscribe(plot::redrawOverlay));
    }

    /** Shows {@code model} instead of what was shown before; hidden layers and a zoomed view stay as they are. */
    public void show(ChartModel model) {
        view.modelProperty().set(model);
    }

    /** Lets the user draw spans of time by dragging, or, with null, pan again. */
    public void drawSpansFor(@Nullable SpanListener listener) {
        gestures.drawSpansFor(listener);
        setCursor(listener == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    }

    /** Whether the chart has an overview strip of its own; of linked charts one is enough. */
    void showOverview(boolean shown) {
        overviewShown = shown;
        refresh();
    }

    public ChartViewModel viewModel() {
        return view;
    }

    private void refresh() {
        boolean empty = view.isEmpty();
        ChartTexts words = texts.getValue();
        placeholder.setText(words.empty());
        overview.setAccessibleText(words.overview());
        placeholder.setVisible(empty);
        legend.setVisible(!empty);
        overview.setVisible(!empty && overviewShown);
        legend.show(view.model().layers());
        setAccessibleText(view.summary(words));
        redraw();
        requestLayout();
    }

    private void redraw() {
        plot.redraw();
        strip.requestLayout();
        overview.redraw();
    }

    private void restyle() {
        // Called while the style properties are still being made, too.
        if (plot != null) {
            legend.recolour();
            redraw();
        }
    }

    ChartStyle style() {
        return style;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = 0;
        if (legend.isVisible()) {
            top = Math.ceil(legend.prefHeight(width));
            legend.resizeRelocate(0, 0, width, top);
        }
        double bottom = overview.isVisible() ? OverviewStrip.HEIGHT + GAP : 0;
        double rows = Math.min(strip.height(), Math.max(0, getHeight() - top - bottom) / 2);
        plot.resizeRelocate(0, top, width, Math.max(0, getHeight() - top - rows - bottom));
        strip.resizeRelocate(0, getHeight() - bottom - rows, width, rows);
        overview.resizeRelocate(0, getHeight() - OverviewStrip.HEIGHT, width, OverviewStrip.HEIGHT);
        plot.requestLayout();
        strip.requestLayout();
        overview.requestLayout();
        double textWidth = Math.min(width - 20, placeholder.prefWidth(-1));
        double textHeight = placeholder.prefHeight(textWidth);
        placeholder.resizeRelocate((width - textWidth) / 2, (getHeight() - textHeight) / 2, textWidth, textHeight);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 360;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 140;
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(TimeSeriesChart.class.getResource("chart.css"), "chart.css is missing from the application").toExternalForm();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ChartStyle.with(Region.getClassCssMetaData());
    }
}
