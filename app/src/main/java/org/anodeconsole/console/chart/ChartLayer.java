package org.anodeconsole.console.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something drawn in a chart, with a name in the legend. The {@code id} is unique in a chart and stays the same when the
 * data behind it changes, so that a layer the user has hidden stays hidden. The {@code colour} counts through the palette.
 */
public sealed interface ChartLayer {
    String id();

    String name();

    int colour();

    /**
     * A line through the points, broken at gaps.
     *
     * @param faint whether it is pale with a dot on each point: values that were not used, such as those held out
     */
    record Line(String id, String name, int colour, ChartSeries series, boolean faint) implements ChartLayer {
        public Line(String id, String name, int colour, ChartSeries series) {
            this(id, name, colour, series, false);
        }
    }

    /** A dashed line of expected values on the translucent band of their interval. */
    record Forecast(String id, String name, int colour, ChartSeries mean, ChartSeries lower, ChartSeries upper) implements ChartLayer {
        public Forecast {
            if (mean.size() != lower.size() || mean.size() != upper.size()) {
                throw new IllegalArgumentException(
                        "mean, lower and upper have " + mean.size() + ", " + lower.size() + " and " + upper.size() + " steps");
            }
        }
    }

    /**
     * Shaded spans of time such as anomalies.
     *
     * @param windows no two overlap
     * @param rings points among them that get a ring, such as anomalies of a single row, whose spans are hardly seen
     */
    record Windows(String id, String name, int colour, List<Window> windows, ChartSeries rings) implements ChartLayer {
        public Windows(String id, String name, int colour, List<Window> windows) {
            this(id, name, colour, windows, ChartSeries.EMPTY);
        }

        /** Keeps the windows in order of time. */
        public Windows {
            windows = isSorted(windows) ? List.copyOf(windows) : windows.stream().sorted(Window.BY_START).toList();
        }

        private static boolean isSorted(List<Window> windows) {
            for (int i = 1; i < windows.size(); i++) {
                if (windows.get(i).from() < windows.get(i - 1).from()) {
                    return false;
                }
            }
            return true;
        }

        /** The index of the first window that ends at or after {@code time}; their number when there is none. */
        int firstEndingAtOrAfter(long time) {
            int low = 0;
            int high = windows.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (windows.get(middle).to() < time) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** The window that covers {@code time}. */
        Optional<Window> at(long time) {
            int index = firstEndingAtOrAfter(time);
            return index < windows.size() && windows.get(index).from() <= time ? Optional.of(windows.get(index)) : Optional.empty();
        }
    }

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
