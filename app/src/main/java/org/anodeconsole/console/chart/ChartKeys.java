package org.anodeconsole.console.chart;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What keys do while a chart has the focus: arrow keys and Page Up and Down pan, + and - zoom, 0 and Home show everything; with
 * Shift, the arrow keys move the crosshair from point to point. While someone listens for spans, Enter begins one at the
 * crosshair and ends it, Delete stands for a click there, Escape gives up.
 */
final class ChartKeys {
    private static final double ZOOM = 1.5;
    private static final double PAN = 0.1;

    private final ChartViewModel view;
    private final PlotPane plot;
    private @Nullable SpanListener spans;
    private @Nullable Long begun;

    ChartKeys(ChartViewModel view, PlotPane plot) {
        this.view = view;
        this.plot = plot;
    }

    void drawSpansFor(@Nullable SpanListener listener) {
        spans = listener;
        begin(null);
    }

    void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        TimeAxisModel axis = view.axis();
        switch (event.getCode()) {
            case LEFT -> horizontally(event.isShiftDown(), -1);
            case RIGHT -> horizontally(event.isShiftDown(), 1);
            case UP -> view.panValues(PAN);
            case DOWN -> view.panValues(-PAN);
            case PAGE_UP -> axis.pan(-1);
            case PAGE_DOWN -> axis.pan(1);
            case PLUS, ADD, EQUALS -> axis.zoom(axis.visible().at(0.5), 1 / ZOOM);
            case MINUS, SUBTRACT -> axis.zoom(axis.visible().at(0.5), ZOOM);
            case DIGIT0, NUMPAD0, HOME -> view.reset();
            default -> {
                if (!drawsSpans(event)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private void horizontally(boolean crosshair, int direction) {
        if (crosshair) {
            step(direction);
        } else {
            view.axis().pan(direction * PAN);
        }
    }

    /** Moves the crosshair to the next point of any visible layer; one beyond the edge is moved into view. */
    private void step(int direction) {
        TimeAxisModel axis = view.axis();
        Long at = axis.pointerProperty().get();
        OptionalLong next = at == null ? OptionalLong.of(axis.visible().at(0.5)) : neighbour(at, direction);
        if (next.isEmpty()) {
            return;
        }
        long time = next.getAsLong();
        if (!axis.visible().contains(time)) {
            axis.show(axis.visible().shifted(time - axis.visible().at(0.5)));
        }
        axis.pointerProperty().set(time);
        begin(begun);
    }

    private OptionalLong neighbour(long at, int direction) {
        List<ChartSeries> series = view.visibleLayers().stream().flatMap(Readings::series).toList();
        LongStream times = series.stream().flatMapToLong(s -> {
            int index = direction > 0 ? s.firstAtOrAfter(at + 1) : s.firstAtOrAfter(at) - 1;
            return index >= 0 && index < s.size() ? LongStream.of(s.time(index)) : LongStream.empty();
        });
        return direction > 0 ? times.min() : times.max();
    }

    private boolean drawsSpans(KeyEvent event) {
        SpanListener listener = spans;
        Long at = view.axis().pointerProperty().get();
        if (listener == null || at == null) {
            return false;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                Long start = begun;
                begin(start == null ? at : null);
                if (start != null) {
                    listener.drawn(Math.min(start, at), Math.max(start, at));
                }
            }
            case DELETE, BACK_SPACE -> listener.clicked(at);
            case ESCAPE -> begin(null);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Shows what would be drawn. */
    private void begin(@Nullable Long start) {
        begun = start;
        Long at = view.axis().pointerProperty().get();
        PlotGeometry geometry = plot.geometry();
        plot.select(start == null || at == null ? null : plot.span(geometry.x(start), geometry.x(at)));
    }
}
