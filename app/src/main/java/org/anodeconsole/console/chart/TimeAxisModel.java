package org.anodeconsole.console.chart;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The visible span of time. Charts that share one model are linked: they zoom, pan and move their crosshairs together.
 * The full span is the union of what the charts show.
 */
public final class TimeAxisModel {
    private static final TimeRange NOTHING = new TimeRange(0, 1_000);

    private final Map<Object, TimeRange> contributions = new LinkedHashMap<>();
    private final Map<Object, Double> margins = new HashMap<>();
    private final ReadOnlyObjectWrapper<TimeRange> full = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<TimeRange> visible = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyDoubleWrapper margin = new ReadOnlyDoubleWrapper();
    private final ObjectProperty<@Nullable Long> pointer = new SimpleObjectProperty<>();

    /** Says that {@code owner} shows {@code extent}, or nothing. A view of everything keeps showing everything. */
    public void contribute(Object owner, @Nullable TimeRange extent) {
        boolean showedAll = isShowingAll();
        if (extent == null) {
            contributions.remove(owner);
            margins.remove(owner);
            shareMargin();
        } else {
            contributions.put(owner, extent);
        }
        full.set(contributions.values().stream().reduce(TimeRange::union).orElse(NOTHING));
        boolean overlaps = visible.get().from() < full.get().to() && visible.get().to() > full.get().from();
        visible.set(showedAll || !overlaps ? full.get() : visible.get().within(full.get()));
    }

    /**
     * The room all linked charts leave for the labels of their values, so that the same time lies at the same place in each.
     *
     * @param needed what {@code owner} needs itself, in pixels
     */
    double sharedMargin(Object owner, double needed) {
        if (contributions.containsKey(owner)) {
            margins.put(owner, needed);
            shareMargin();
        }
        return Math.max(needed, margin.get());
    }

    private void shareMargin() {
        margin.set(margins.values().stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }

    /** The widest of the rooms needed, in pixels. */
    ReadOnlyDoubleProperty marginProperty() {
        return margin.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TimeRange> fullProperty() {
        return full.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TimeRange> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    /** The time under the pointer in any of the linked charts, or null. */
    public ObjectProperty<@Nullable Long> pointerProperty() {
        return pointer;
    }

    public TimeRange visible() {
        return visible.get();
    }

    public TimeRange full() {
        return full.get();
    }

    public boolean isShowingAll() {
        return visible.get().equals(full.get());
    }

    /** Shows {@code range} as far as it lies in the full span; shorter than {@link TimeRange#SHORTEST} is widened. */
    public void show(TimeRange range) {
        TimeRange wide = range.span() < TimeRange.SHORTEST ? range.zoomed(range.from(), (double) TimeRange.SHORTEST / range.span()) : range;
        visible.set(wide.within(full.get()));
    }

    /** Makes the visible span {@code factor} times as long; {@code pivot} keeps its place on the screen. */
    public void zoom(long pivot, double factor) {
        show(visible.get().zoomed(pivot, factor));
    }

    /** Moves the view by {@code fraction} of its own length: positive is later. */
    public void pan(double fraction) {
        show(visible.get().shifted(Math.round(fraction * visible.get().span())));
    }

    public void showAll() {
        visible.set(full.get());
    }
}
