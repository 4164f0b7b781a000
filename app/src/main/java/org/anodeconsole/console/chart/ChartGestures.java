package org.anodeconsole.console.chart;

import javafx.geometry.Bounds;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * What mouse and touch do: wheel and pinch zoom at the pointer, horizontal wheel and drag pan, shift-drag or drag with the right
 * button zooms into a box, double click shows everything. While someone listens for spans, a plain drag draws one instead of panning.
 */
final class ChartGestures {
    private static final double WHEEL_STEP = 1.2;
    /** What JavaFX reports for one notch of a wheel; touch pads report pixels. */
    private static final double PIXELS_PER_NOTCH = 40;
    private static final double SMALLEST_BOX = 5;

    private final ChartViewModel view;
    private final PlotPane plot;
    private final ChartKeys keys;
    private double pressedX;
    private double pressedY;
    private double draggedX;
    private double draggedY;
    private boolean boxing;
    private boolean spanning;
    private @Nullable SpanListener spans;

    ChartGestures(ChartViewModel view, PlotPane plot) {
        this.view = view;
        this.plot = plot;
        this.keys = new ChartKeys(view, plot);
    }

    /** @param listener takes the spans drawn from now on; null when dragging shall pan again */
    void drawSpansFor(@Nullable SpanListener listener) {
        spans = listener;
        keys.drawSpansFor(listener);
    }

    void install(TimeSeriesChart chart) {
        plot.setOnMousePressed(event -> press(chart, event));
        plot.setOnMouseDragged(this::drag);
        plot.setOnMouseReleased(this::release);
        plot.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && spans == null) {
                view.reset();
            }
        });
        plot.setOnMouseMoved(event -> point(event.getX(), event.getY()));
        plot.setOnMouseExited(event -> view.axis().pointerProperty().set(null));
        plot.setOnScroll(this::scroll);
        plot.setOnZoom(this::pinch);
        chart.setOnKeyPressed(keys::pressed);
    }

    private void press(TimeSeriesChart chart, MouseEvent event) {
        chart.requestFocus();
        pressedX = draggedX = event.getX();
        pressedY = draggedY = event.getY();
        boxing = event.isShiftDown() || event.getButton() == MouseButton.SECONDARY;
        spanning = spans != null && !boxing && event.getButton() == MouseButton.PRIMARY;
    }

    private void drag(MouseEvent event) {
        PlotGeometry geometry = plot.geometry();
        if (boxing || spanning) {
            view.axis().pointerProperty().set(null);
            plot.select(spanning ? plot.span(pressedX, event.getX()) : plot.box(pressedX, pressedY, event.getX(), event.getY()));
        } else {
            view.axis().pan((draggedX - event.getX()) / geometry.width());
            view.panValues((event.getY() - draggedY) / geometry.height());
        }
        draggedX = event.getX();
        draggedY = event.getY();
    }

    private void release(MouseEvent event) {
        SpanListener listener = spans;
        if (spanning && listener != null) {
            spanning = false;
            plot.select(null);
            drawn(listener, plot.span(pressedX, event.getX()));
            return;
        }
        if (!boxing) {
            return;
        }
        boxing = false;
        plot.select(null);
        Bounds box = plot.box(pressedX, pressedY, event.getX(), event.getY());
        if (box.getWidth() >= SMALLEST_BOX && box.getHeight() >= SMALLEST_BOX) {
            PlotGeometry geometry = plot.geometry();
            view.showBox(
                    TimeRange.around(geometry.time(box.getMinX()), geometry.time(box.getMaxX())),
                    ValueRange.around(geometry.value(box.getMaxY()), geometry.value(box.getMinY())));
        }
    }

    private void drawn(SpanListener listener, Bounds span) {
        PlotGeometry geometry = plot.geometry();
        long from = geometry.time(span.getMinX());
        long to = geometry.time(span.getMaxX());
        if (span.getWidth() < SMALLEST_BOX) {
            listener.clicked(from);
        } else {
            listener.drawn(from, to);
        }
    }

    private void point(double x, double y) {
        PlotGeometry geometry = plot.geometry();
        view.axis().pointerProperty().set(geometry.contains(x, y) ? geometry.time(x) : null);
    }

    private void scroll(ScrollEvent event) {
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            view.axis().pan(-event.getDeltaX() / plot.geometry().width());
        } else if (event.getDeltaY() != 0) {
            double notches = event.getDeltaY() / PIXELS_PER_NOTCH;
            // Fast wheels and touch pads send dozens of notches at once.
            view.axis().zoom(plot.geometry().time(event.getX()), Math.pow(WHEEL_STEP, -Math.clamp(notches, -5, 5)));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        if (event.getZoomFactor() > 0) {
            view.axis().zoom(plot.geometry().time(event.getX()), 1 / event.getZoomFactor());
        }
        event.consume();
    }
}
