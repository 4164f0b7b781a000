package org.anodeconsole.console.chart;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkitExtension.class)
class ChartGesturesTest {
    private static TimeSeriesChart chart() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
        chart.show(ChartFixtures.passengers());
        new Scene(chart, 900, 480).snapshot(null);
        return chart;
    }

    private static PlotPane plot(TimeSeriesChart chart) {
        return (PlotPane) chart.getChildrenUnmodifiable().stream().filter(PlotPane.class::isInstance).findFirst().orElseThrow();
    }

    private static void mouse(Node target, EventType<MouseEvent> type, double x, double y, boolean shift, int clicks) {
        // Events are made with scene coordinates and arrive with those of their target.
        double sceneY = target.localToScene(x, y).getY();
        Event.fireEvent(target, new MouseEvent(
                type, x, sceneY, x, sceneY, MouseButton.PRIMARY, clicks, shift, false, false, false, true, false, false, false, false, true, null));
    }

    private static void key(TimeSeriesChart chart, KeyCode code) {
        Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void wheelAndPinchZoomAtThePointer() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = chart();
            PlotPane plot = plot(chart);
            TimeAxisModel axis = chart.viewModel().axis();
            long under = plot.geometry().time(300);
            Event.fireEvent(plot, new ScrollEvent(
                    ScrollEvent.SCROLL, 300, 200, 300, 200, false, false, false, false, false, false, 0, 40, 0, 40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            long span = axis.visible().span();
            assertEquals(axis.full().span() / 1.2, span, 2);
            chart.getScene().snapshot(null);
            assertEquals(under, plot.geometry().time(300), span / 1_000.0);
            Event.fireEvent(plot, new ZoomEvent(ZoomEvent.ZOOM, 300, 200, 300, 200, false, false, false, false, false, false, 2, 2, null));
            assertEquals(span / 2, axis.visible().span(), 2);
            return null;
        });
    }

    @Test
    void dragPansShiftDragZoomsIntoTheBoxAndDoubleClickShowsAll() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = chart();
            PlotPane plot = plot(chart);
            TimeAxisModel axis = chart.viewModel().axis();
            PlotGeometry before = plot.geometry();
            mouse(plot, MouseEvent.MOUSE_PRESSED, 300, 100, true, 1);
            mouse(plot, MouseEvent.MOUSE_DRAGGED, 500, 200, true, 1);
            mouse(plot, MouseEvent.MOUSE_RELEASED, 500, 200, true, 1);
            assertEquals(new TimeRange(before.time(300), before.time(500)), axis.visible());
            assertEquals(before.value(200), chart.viewModel().values().low(), 1e-9);
            assertEquals(before.value(100), chart.viewModel().values().high(), 1e-9);
            chart.getScene().snapshot(null);
            TimeRange boxed = axis.visible();
            mouse(plot, MouseEvent.MOUSE_PRESSED, 400, 150, false, 1);
            mouse(plot, MouseEvent.MOUSE_DRAGGED, 450, 150, false, 1);
            mouse(plot, MouseEvent.MOUSE_RELEASED, 450, 150, false, 1);
            assertTrue(axis.visible().from() < boxed.from() && axis.visible().span() == boxed.span());
            mouse(plot, MouseEvent.MOUSE_CLICKED, 400, 150, false, 2);
            assertTrue(axis.isShowingAll());
            assertNull(chart.viewModel().heldValuesProperty().get());
            return null;
        });
    }

    @Test
    void keysPanAndZoom() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = chart();
            TimeAxisModel axis = chart.viewModel().axis();
            key(chart, KeyCode.PLUS);
            TimeRange zoomed = axis.visible();
            assertTrue(zoomed.span() < axis.full().span());
            key(chart, KeyCode.LEFT);
            assertTrue(axis.visible().from() < zoomed.from());
            key(chart, KeyCode.MINUS);
            key(chart, KeyCode.HOME);
            assertTrue(axis.isShowingAll());
            return null;
        });
    }

    @Test
    void theCrosshairFollowsThePointerAndLeavesWithIt() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = chart();
            PlotPane plot = plot(chart);
            mouse(plot, MouseEvent.MOUSE_MOVED, 400, 150, false, 0);
            assertNotNull(chart.viewModel().axis().pointerProperty().get());
            mouse(plot, MouseEvent.MOUSE_EXITED, 400, 150, false, 0);
            assertNull(chart.viewModel().axis().pointerProperty().get());
            return null;
        });
    }

    @Test
    void dragsDrawSpansWhileSomeoneListensAndPanAgainAfterwards() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = chart();
            PlotPane plot = plot(chart);
            List<Long> heard = new ArrayList<>();
            chart.drawSpansFor(new SpanListener() {
                @Override
                public void drawn(long from, long to) {
                    heard.addAll(List.of(from, to));
                }

                @Override
                public void clicked(long time) {
                    heard.add(time);
                }
            });
            TimeRange before = chart.viewModel().axis().visible();
            drag(plot, 500, 300);
            assertEquals(List.of(plot.geometry().time(300), plot.geometry().time(500)), heard);
            drag(plot, 400, 401);
            assertEquals(plot.geometry().time(400), heard.getLast(), "a click");
            assertEquals(before, chart.viewModel().axis().visible());

            chart.drawSpansFor(null);
            chart.viewModel().axis().zoom(before.at(0.5), 0.5);
            TimeRange zoomed = chart.viewModel().axis().visible();
            drag(plot, 500, 300);
            assertEquals(3, heard.size());
            assertTrue(chart.viewModel().axis().visible().from() > zoomed.from());
            return null;
        });
    }

    private static void shiftKey(TimeSeriesChart chart, KeyCode code) {
        Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, false, false));
    }

    @Test
    void keysMoveTheCrosshairFromPointToPointAndIntoView() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = chart();
            TimeAxisModel axis = chart.viewModel().axis();
            long[] months = ChartFixtures.months(0, 168);
            axis.pointerProperty().set(months[10]);
            shiftKey(chart, KeyCode.RIGHT);
            assertEquals(months[11], axis.pointerProperty().get());
            shiftKey(chart, KeyCode.LEFT);
            shiftKey(chart, KeyCode.LEFT);
            assertEquals(months[9], axis.pointerProperty().get());
            axis.show(new TimeRange(months[60], months[70]));
            shiftKey(chart, KeyCode.RIGHT);
            assertEquals(months[10], axis.pointerProperty().get());
            assertTrue(axis.visible().contains(months[10]), "the view follows");
            axis.pointerProperty().set(months[167]);
            shiftKey(chart, KeyCode.RIGHT);
            assertEquals(months[167], axis.pointerProperty().get(), "there is none after the last");
            return null;
        });
    }

    @Test
    void spansAreDrawnAndTakenBackByKeysToo() throws Exception {
        onFxThread(() -> {
            TimeSeriesChart chart = chart();
            TimeAxisModel axis = chart.viewModel().axis();
            long[] months = ChartFixtures.months(0, 144);
            List<Long> heard = new ArrayList<>();
            key(chart, KeyCode.ENTER);
            chart.drawSpansFor(new SpanListener() {
                @Override
                public void drawn(long from, long to) {
                    heard.addAll(List.of(from, to));
                }

                @Override
                public void clicked(long time) {
                    heard.add(time);
                }
            });
            axis.pointerProperty().set(months[20]);
            key(chart, KeyCode.ENTER);
            shiftKey(chart, KeyCode.LEFT);
            shiftKey(chart, KeyCode.LEFT);
            key(chart, KeyCode.ENTER);
            assertEquals(List.of(months[18], months[20]), heard, "in order, whichever end came first");
            key(chart, KeyCode.ENTER);
            key(chart, KeyCode.ESCAPE);
            key(chart, KeyCode.DELETE);
            assertEquals(List.of(months[18], months[20], months[18]), heard, "given up, then clicked");
            return null;
        });
    }

    private static void drag(PlotPane plot, double from, double to) {
        mouse(plot, MouseEvent.MOUSE_PRESSED, from, 200, false, 1);
        mouse(plot, MouseEvent.MOUSE_DRAGGED, to, 200, false, 1);
        mouse(plot, MouseEvent.MOUSE_RELEASED, to, 200, false, 1);
    }
}
