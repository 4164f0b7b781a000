package org.anodeconsole.console.chart;

import java.util.Comparator;
import java.util.List;

/**
 * Something drawn in a chart, with a name in the legend. The {@code id} is unique in a chart and stays the same when the
 * data behind it changes, so that a layer the user has hidden stays hidden. The {@code colour} counts through the palette.
 */
public sealed interface ChartLayer {
    String id();

    String name();

    int colour();

    /** A line through the points, broken at gaps. */
    record Line(String id, String name, int colour, ChartSeries series) implements ChartLayer {}

    /** A dashed line of expected values on the translucent band of their interval. */
    record Forecast(String id, String name, int colour, ChartSeries mean, ChartSeries lower, ChartSeries upper) implements ChartLayer {
        public Forecast {
            if (mean.size() != lower.size() || mean.size() != upper.size()) {
                throw new IllegalArgumentException(
                        "mean, lower and upper have " + mean.size() + ", " + lower.size() + " and " + upper.size() + " steps");
            }
        }
    }

    /** Shaded spans of time such as anomalies. */
    record Windows(String id, String name, int colour, List<Window> windows) implements ChartLayer {
        /** Keeps the windows in order of their start. */
        public Windows {
            windows = windows.stream().sorted(Window.BY_START).toList();
        }
    }

    /** Points marked with a ring, such as single anomalies. */
    record Marks(String id, String name, int colour, ChartSeries points) implements ChartLayer {}

    /** A span of time, both ends included, possibly a single instant; epoch milliseconds. */
    record Window(long from, long to) {
        static final Comparator<Window> BY_START = Comparator.comparingLong(Window::from);

        public Window {
            if (to < from) {
                throw new IllegalArgumentException("a window must not end before it starts: from " + from + " to " + to);
            }
        }
    }
}
