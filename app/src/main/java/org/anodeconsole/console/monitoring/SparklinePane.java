package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A small line of answer times, newest at the right edge. A missed answer breaks the line and leaves a mark at the foot. */
final class SparklinePane extends Region {
    private static final double MARGIN = 3;
    private static final double SMALLEST_SCALE_MILLIS = 10;

    private final Path line = new Path();
    private final Path missed = new Path();
    private ProbeHistory history = ProbeHistory.empty();

    SparklinePane() {
        setMinSize(80, 36);
        setPrefSize(200, 40);
        getStyleClass().add("sparkline");
        line.getStyleClass().add("answered");
        missed.getStyleClass().add("missed");
        line.setManaged(false);
        missed.setManaged(false);
        getChildren().addAll(line, missed);
    }

    void show(ProbeHistory shown) {
        history = shown;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getElements().clear();
        missed.getElements().clear();
        List<Optional<Duration>> answers = history.answers();
        double step = (getWidth() - 2 * MARGIN) / (ProbeHistory.LENGTH - 1);
        double first = getWidth() - MARGIN - step * (answers.size() - 1);
        double scale = Math.max(SMALLEST_SCALE_MILLIS, millis(history.longest()));
        boolean joined = false;
        for (int i = 0; i < answers.size(); i++) {
            double x = first + i * step;
            Optional<Duration> answer = answers.get(i);
            if (answer.isEmpty()) {
                missed.getElements().addAll(new MoveTo(x, getHeight() - MARGIN), new LineTo(x, getHeight() - MARGIN - 8));
                joined = false;
            } else {
                double y = getHeight() - MARGIN - (getHeight() - 2 * MARGIN) * millis(answer.get()) / scale;
                if (!joined) {
                    line.getElements().add(new MoveTo(x, y));
                }
                line.getElements().add(new LineTo(x, y));
                joined = true;
            }
        }
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
