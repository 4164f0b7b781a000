package org.anodeconsole.console.chart;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The drawing surface: one canvas for axes and data, one above it for crosshair and selection box, so that moving the
 * pointer does not draw the data again. Drawing happens in the layout pass, hence once per pulse however many things changed.
 */
final class PlotPane extends Region {
    /** A point further away than this many pixels is not read by the crosshair. */
    private static final double REACH = 40;
    private static final double RIGHT = 14;

    private final ChartViewModel view;
    private final Supplier<ChartTexts> texts;
    private final Supplier<ChartColors> colors;
    private final TextSizes sizes;
    private final Canvas data = new Canvas();
    private final Canvas overlay = new Canvas();
    private final DenseRaster dense = new DenseRaster();
    private boolean dataStale = true;
    private @Nullable Bounds selection;
    private PlotGeometry geometry;

    PlotPane(ChartViewModel view, Supplier<ChartTexts> texts, Supplier<ChartColors> colors, TextSizes sizes) {
        this.view = view;
        this.texts = texts;
        this.colors = colors;
        this.sizes = sizes;
        this.geometry = measure();
        // Outside its parent's layout: a redraw must not make the whole window lay itself out again.
        setManaged(false);
        overlay.setMouseTransparent(true);
        getChildren().addAll(data, overlay);
    }

    /** Draws everything anew in the next pulse. */
    void redraw() {
        dataStale = true;
        requestLayout();
    }

    /** Draws only crosshair and selection anew in the next pulse. */
    void redrawOverlay() {
        requestLayout();
    }

    void select(@Nullable Bounds box) {
        selection = box;
        redrawOverlay();
    }

    /** Where things lie at the moment. */
    PlotGeometry geometry() {
        return geometry;
    }

    @Override
    protected void layoutChildren() {
        if (data.getWidth() != getWidth() || data.getHeight() != getHeight()) {
            for (Canvas canvas : List.of(data, overlay)) {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
            }
            dataStale = true;
        }
        if (dataStale) {
            dataStale = false;
            geometry = measure();
            paintData();
        }
        paintOverlay();
    }

    private PlotGeometry measure() {
        ValueRange values = view.values();
        boolean titled = !view.model().valueTitle().isEmpty() || !view.model().timeTitle().isEmpty();
        double top = titled ? sizes.lineHeight() + 10 : 12;
        double bottom = 2 * sizes.lineHeight() + 10;
        double height = Math.max(1, getHeight() - top - bottom);
        NumberTicks ticks = AxisPainter.valueTicks(values, height);
        double labels = ticks.values().stream().mapToDouble(t -> sizes.width(ticks.label(t, texts.get().locale()))).max().orElse(0);
        // Whole pixels, so that pixel columns of dense lines are drawn sharp.
        double left = view.axis().sharedMargin(view, Math.ceil(Math.max(40, labels + 14)));
        return new PlotGeometry(left, top, Math.max(1, Math.floor(getWidth() - left - RIGHT)), height, view.axis().visible(), values);
    }

    private void paintData() {
        GraphicsContext gc = data.getGraphicsContext2D();
        ChartColors palette = colors.get();
        gc.setFill(palette.background());
        gc.fillRect(0, 0, data.getWidth(), data.getHeight());
        if (view.isEmpty()) {
            return;
        }
        new AxisPainter(gc, palette, sizes, texts.get().locale()).paint(geometry, view.model());
        gc.save();
        gc.beginPath();
        gc.rect(geometry.left(), geometry.top(), geometry.width(), geometry.height());
        gc.clip();
        dense.begin(geometry, renderScale());
        LayerPainter painter = new LayerPainter(gc, palette, geometry, dense);
        List<ChartLayer> layers = view.visibleLayers();
        layers.forEach(painter::paint);
        dense.flush(gc);
        layers.forEach(painter::paintRings);
        paintNow(gc, palette);
        gc.restore();
    }

    private double renderScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(window.getRenderScaleX(), window.getRenderScaleY());
    }

    private void paintNow(GraphicsContext gc, ChartColors palette) {
        Long now = view.model().now();
        if (now == null || !geometry.times().contains(now)) {
            return;
        }
        double x = Math.floor(geometry.x(now)) + 0.5;
        gc.setStroke(palette.now());
        gc.setLineWidth(1);
        gc.setLineDashes(2, 3);
        gc.strokeLine(x, geometry.top(), x, geometry.bottom());
        gc.setLineDashes();
        gc.setFill(palette.mutedText());
        gc.setFont(sizes.font());
        gc.setTextBaseline(VPos.BOTTOM);
        boolean roomRight = x + 6 + sizes.width(texts.get().now()) < geometry.right();
        gc.setTextAlign(roomRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
        gc.fillText(texts.get().now(), roomRight ? x + 5 : x - 5, geometry.bottom() - 4);
    }

    private void paintOverlay() {
        GraphicsContext gc = overlay.getGraphicsContext2D();
        gc.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        ChartColors palette = colors.get();
        Bounds box = selection;
        if (box != null) {
            gc.setFill(ChartColors.faded(palette.series(0), 0.15));
            gc.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            gc.setStroke(palette.series(0));
            gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            return;
        }
        Long pointer = view.axis().pointerProperty().get();
        if (pointer != null && geometry.times().contains(pointer) && !view.isEmpty()) {
            long reach = Math.round(REACH / geometry.width() * geometry.times().span());
            List<ChartLayer> layers = view.visibleLayers();
            long time = Readings.snap(layers, pointer, reach);
            new CrosshairPainter(gc, palette, sizes).paint(
                    geometry, geometry.x(time), TimeTicks.reading(time, view.model().zone(), geometry.times(), texts.get().locale()),
                    new Readings(texts.get()).at(layers, time, reach));
        }
    }

    /** The full height of the plot between two columns, cut at its edges. */
    Bounds span(double x1, double x2) {
        return box(x1, geometry.top(), x2, geometry.bottom());
    }

    /** The rectangle between two points, cut at the edges of the plot. */
    Bounds box(double x1, double y1, double x2, double y2) {
        double left = Math.clamp(Math.min(x1, x2), geometry.left(), geometry.right());
        double right = Math.clamp(Math.max(x1, x2), geometry.left(), geometry.right());
        double top = Math.clamp(Math.min(y1, y2), geometry.top(), geometry.bottom());
        double bottom = Math.clamp(Math.max(y1, y2), geometry.top(), geometry.bottom());
        return new BoundingBox(left, top, right - left, bottom - top);
    }
}
