package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.anodeconsole.console.chart.ChartLayer.Window;
import org.junit.jupiter.api.Test;

class LabelsViewModelTest {
    private final LabelsViewModel labels = new LabelsViewModel();

    @Test
    void labelsThatTouchBecomeOne() {
        labels.add(50, 60);
        labels.add(10, 20);
        assertEquals(List.of(new Window(10, 20), new Window(50, 60)), labels.windows());
        labels.add(20, 55);
        assertEquals(List.of(new Window(10, 60)), labels.windows());
    }

    @Test
    void aClickRemovesTheLabelUnderIt() {
        labels.add(10, 20);
        labels.add(30, 40);
        labels.removeAt(25);
        assertEquals(2, labels.windows().size());
        labels.removeAt(30);
        assertEquals(List.of(new Window(10, 20)), labels.windows());
    }

    @Test
    void newDataBringsItsOwnLabelsAndEndsDrawing() {
        labels.add(10, 20);
        labels.drawingProperty().set(true);
        labels.reset(List.of(new long[] {1, 2}));
        assertEquals(List.of(new Window(1, 2)), labels.windows());
        assertEquals(false, labels.drawingProperty().get());
    }
}
