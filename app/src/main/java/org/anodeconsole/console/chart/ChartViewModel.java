package org.anodeconsole.console.chart;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** The state of a chart without its nodes: what is shown, which layers are hidden, which values the axis covers. */
public final class ChartViewModel {
    private static final double ROOM = 0.06;
    private static final ValueRange NOTHING = new ValueRange(0, 1);

    private final TimeAxisModel axis;
    private final ObjectProperty<ChartModel> model = new SimpleObjectProperty<>(ChartModel.EMPTY);
    private final ObservableSet<String> hidden = FXCollections.observableSet();
    private final ObjectProperty<@Nullable ValueRange> heldValues = new SimpleObjectProperty<>();

    public ChartViewModel(TimeAxisModel axis) {
        this.axis = axis;
        model.subscribe(shown -> axis.contribute(this, shown.extent()));
    }

    public ObjectProperty<ChartModel> modelProperty() {
        return model;
    }

    public ChartModel model() {
        return model.get();
    }

    public TimeAxisModel axis() {
        return axis;
    }

    /** Ids of the layers the user has switched off in the legend. */
    public ObservableSet<String> hidden() {
        return hidden;
    }

    /** The value range a box zoom has fixed; null while the axis follows the visible data. */
    public ObjectProperty<@Nullable ValueRange> heldValuesProperty() {
        return heldValues;
    }

    public List<ChartLayer> visibleLayers() {
        return model.get().layers().stream().filter(layer -> !hidden.contains(layer.id())).toList();
    }

    public boolean isEmpty() {
        return model.get().extent() == null;
    }

    /** Shows everything again. */
    public void reset() {
        heldValues.set(null);
        axis.showAll();
    }

    public void showBox(TimeRange times, ValueRange values) {
        heldValues.set(values);
        axis.show(times);
    }

    /** Moves a fixed value range by {@code fraction} of its span: positive is up. A following axis stays with its data. */
    public void panValues(double fraction) {
        ValueRange held = heldValues.get();
        if (held != null) {
            double shift = held.span() * fraction;
            heldValues.set(new ValueRange(held.low() + shift, held.high() + shift));
        }
    }

    /** The values the axis covers: the fixed ones, or those of the visible data with some room. */
    public ValueRange values() {
        ValueRange held = heldValues.get();
        return held != null ? held : dataRange(axis.visible());
    }

    /** The values of the visible layers within {@code times}, with some room; 0 to 1 when there are none. */
    public ValueRange dataRange(TimeRange times) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ChartLayer layer : visibleLayers()) {
            for (ChartSeries series : seriesOf(layer)) {
                // One point more on either side: its line enters the view.
                int from = Math.max(0, series.firstAtOrAfter(times.from()) - 1);
                int to = Math.min(series.size(), series.firstAtOrAfter(times.to() + 1) + 1);
                double least = series.min(from, to);
                if (!Double.isNaN(least)) {
                    low = Math.min(low, least);
                    high = Math.max(high, series.max(from, to));
                }
            }
        }
        return low <= high ? ValueRange.around(low, high).padded(ROOM) : NOTHING;
    }

    private static List<ChartSeries> seriesOf(ChartLayer layer) {
        return switch (layer) {
            case ChartLayer.Line line -> List.of(line.series());
            case ChartLayer.Forecast forecast -> List.of(forecast.lower(), forecast.mean(), forecast.upper());
            case ChartLayer.Windows windows -> List.of(windows.rings());
        };
    }

    /** What assistive technology reads: span, number of points and of anomalies, names. */
    public String summary(ChartTexts texts) {
        TimeRange extent = model.get().extent();
        if (extent == null) {
            return texts.empty();
        }
        long points = 0;
        long anomalies = 0;
        for (ChartLayer layer : visibleLayers()) {
            switch (layer) {
                case ChartLayer.Line line -> points += line.series().size();
                case ChartLayer.Forecast forecast -> points += forecast.mean().size();
                case ChartLayer.Windows windows -> anomalies += windows.windows().size();
            }
        }
        String names = String.join(", ", visibleLayers().stream().map(ChartLayer::name).toList());
        return texts.format(texts.summary(), reading(extent.from(), extent, texts), reading(extent.to(), extent, texts), points, anomalies, names);
    }

    private String reading(long time, TimeRange extent, ChartTexts texts) {
        return TimeTicks.reading(time, model.get().zone(), extent, texts.locale());
    }
}
