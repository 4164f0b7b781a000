package org.anodeconsole.console.chart;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The colours of data and runs are told apart by people with any kind of colour vision. What they see is simulated with the
 * matrices of Machado, Oliveira and Fernandes (2009), severity 1, in linear RGB.
 */
@ExtendWith(FxToolkitExtension.class)
class PaletteTest {
    /** History and six runs; the eighth colour is that of labels, a grey. */
    private static final int SERIES = 7;
    /** Difference of two colours in CIELAB; about 2 is just seen side by side. */
    private static final double LEAST_DIFFERENCE = 10;

    private static final Map<String, double[][]> VISION = Map.of(
            "usual", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "protanopia", new double[][] {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
            "deuteranopia", new double[][] {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
            "tritanopia", new double[][] {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}});

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] lab(Color color, double[][] vision) {
        double[] seen = times(vision, new double[] {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())});
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(seen[i], 0, 1);
        }
        double[] xyz = times(new double[][] {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}, seen);
        double x = cubeRoot(xyz[0] / 0.95047);
        double y = cubeRoot(xyz[1]);
        double z = cubeRoot(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cubeRoot(double t) {
        return t > 216.0 / 24_389 ? Math.cbrt(t) : (24_389.0 / 27 * t + 16) / 116;
    }

    private static double difference(Color a, Color b, double[][] vision) {
        double[] first = lab(a, vision);
        double[] second = lab(b, vision);
        return Math.sqrt(Math.pow(first[0] - second[0], 2) + Math.pow(first[1] - second[1], 2) + Math.pow(first[2] - second[2], 2));
    }

    @Test
    void noTwoRunsLookAlikeToAnybody() throws Exception {
        for (Theme theme : List.of(new PrimerLight(), new PrimerDark())) {
            ChartColors colors = onFxThread(() -> {
                Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
                TimeSeriesChart chart = new TimeSeriesChart(ChartFixtures.SHOWN_TEXTS);
                new Scene(chart, 300, 200).snapshot(null);
                return chart.style().colors();
            });
            for (var vision : VISION.entrySet()) {
                for (int i = 0; i < SERIES; i++) {
                    for (int j = 0; j < i; j++) {
                        double seen = difference(colors.series(i), colors.series(j), vision.getValue());
                        assertTrue(
                                seen >= LEAST_DIFFERENCE,
                                "colours " + (j + 1) + " and " + (i + 1) + " of " + theme.getName() + " differ by " + seen + " to " + vision.getKey());
                    }
                }
            }
        }
    }
}
