package org.anodeconsole.console.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleConverter;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;

/**
 * The colours of a chart as CSS properties: {@code -chart-background}, {@code -chart-grid}, {@code -chart-axis},
 * {@code -chart-text}, {@code -chart-muted-text}, {@code -chart-now}, {@code -chart-panel}, {@code -chart-series-1} to
 * {@code -chart-series-8} for light backgrounds and {@code -chart-dark-series-1} to {@code -chart-dark-series-8} for dark ones.
 * The style sheet {@code chart.css} sets them from the theme.
 */
final class ChartStyle {
    private static final int SERIES = 8;

    /** The colours by role; those of the series come after them. */
    private enum Role {
        BACKGROUND, GRID, AXIS, TEXT, MUTED_TEXT, NOW, PANEL
    }

    private static final List<CssMetaData<TimeSeriesChart, Color>> META_DATA = describe();

    private final List<SimpleStyleableObjectProperty<Color>> properties = new ArrayList<>();

    ChartStyle(TimeSeriesChart chart, Runnable changed) {
        for (CssMetaData<TimeSeriesChart, Color> meta : META_DATA) {
            SimpleStyleableObjectProperty<Color> property =
                    new SimpleStyleableObjectProperty<>(meta, chart, meta.getProperty(), meta.getInitialValue(chart));
            property.subscribe(changed);
            properties.add(property);
        }
    }


    ChartColors colors() {
        // Chosen here and not by a pseudo-class: that would take effect one frame late.
        boolean dark = get(Role.BACKGROUND).getBrightness() < 0.5;
        List<Color> series = new ArrayList<>();
        for (int i = 0; i < SERIES; i++) {
            series.add(properties.get(Role.values().length + (dark ? SERIES : 0) + i).get());
        }
        return new ChartColors(
                get(Role.BACKGROUND), get(Role.GRID), get(Role.AXIS), get(Role.TEXT), get(Role.MUTED_TEXT), get(Role.NOW), get(Role.PANEL), series);
    }

    private Color get(Role role) {
        return properties.get(role.ordinal()).get();
    }

    StyleableProperty<Color> property(int index) {
        return properties.get(index);
    }

    private static List<CssMetaData<TimeSeriesChart, Color>> describe() {
        List<CssMetaData<TimeSeriesChart, Color>> all = new ArrayList<>();
        for (Role role : Role.values()) {
            all.add(new ColorMetaData("-chart-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'), all.size()));
        }
        for (int i = 1; i <= SERIES; i++) {
            all.add(new ColorMetaData("-chart-series-" + i, all.size()));
        }
        for (int i = 1; i <= SERIES; i++) {
            all.add(new ColorMetaData("-chart-dark-series-" + i, all.size()));
        }
        return List.copyOf(all);
    }

    private static final class ColorMetaData extends CssMetaData<TimeSeriesChart, Color> {
        private final int index;

        ColorMetaData(String property, int index) {
            super(property, StyleConverter.getColorConverter(), Color.GRAY);
            this.index = index;
        }

        @Override
        public boolean isSettable(TimeSeriesChart chart) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(TimeSeriesChart chart) {
            return chart.style().property(index);
        }
    }

    static List<CssMetaData<? extends Styleable, ?>> with(List<CssMetaData<? extends Styleable, ?>> inherited) {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(inherited);
        all.addAll(META_DATA);
        return List.copyOf(all);
    }
}
