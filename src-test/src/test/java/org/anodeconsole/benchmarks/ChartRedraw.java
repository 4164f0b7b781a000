package org.anodeconsole.benchmarks;

import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartModel;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.chart.ChartTexts;
import org.anodeconsole.console.chart.TimeRange;
import org.anodeconsole.console.chart.TimeSeriesChart;

/**
 * CPU time of drawing a chart of 1200 x 600 pixels anew after a pan, all threads of the process together, on the headless
 * platform with software rendering; beside it a canvas that strokes every point. Not part of the build: run its main method
 * with the tests' JVM flags.
 */
final class ChartRedraw {
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 600;
    private static final int WARM_UP = 30;
    private static final int FRAMES = 60;

    private ChartRedraw() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            System.out.println("points, FX thread ms, chart CPU ms, bare snapshot CPU ms, naive CPU ms");
            for (int points : new int[] {10_000, 100_000, 1_000_000}) {
                measure(points);
            }
            measureMany();
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void measure(int points) {
        double[] values = values(points, 7);
        TimeSeriesChart chart = chart(ChartModel.of(line(0, values)));
        double[] own = frames(chart, FRAMES, chart.getScene());
        double bare = bareSnapshot();
        double naive = naive(values, points >= 1_000_000 ? 3 : 10);
        System.out.printf(Locale.ROOT, "%,d, %.1f, %.1f, %.1f, %.1f%n", points, own[0], own[1], bare, naive);
    }

    private static void measureMany() {
        List<ChartLayer> layers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            layers.add(line(i, values(10_000, i)));
        }
        TimeSeriesChart chart = chart(ChartModel.of(layers.toArray(ChartLayer[]::new)));
        double[] own = frames(chart, FRAMES, chart.getScene());
        System.out.printf(Locale.ROOT, "60 x 10,000: FX thread %.1f ms, CPU %.1f ms%n", own[0], own[1]);
    }

    private static ChartLayer.Line line(int index, double[] values) {
        long[] times = new long[values.length];
        Arrays.setAll(times, i -> i * 1_000L);
        return new ChartLayer.Line("line" + index, "Line " + index, index, ChartSeries.of(times, values));
    }

    private static double[] values(int points, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[points];
        Arrays.setAll(values, i -> 20 * Math.sin(i * 12.0 / points + seed) + random.nextGaussian() * 4);
        return values;
    }

    private static TimeSeriesChart chart(ChartModel model) {
        TimeSeriesChart chart = new TimeSeriesChart(
                new SimpleObjectProperty<>(new ChartTexts(Locale.ENGLISH, "", "now", "{0}", "{0}", "{0}", "")));
        chart.show(model);
        new Scene(chart, WIDTH, HEIGHT).snapshot(null);
        return chart;
    }

    /** Mean time of the FX thread's own drawing and mean CPU time of all threads for a frame in which the view has moved. */
    private static double[] frames(TimeSeriesChart chart, int count, Scene scene) {
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        TimeRange full = chart.viewModel().axis().full();
        long layout = 0;
        long cpu = 0;
        for (int i = 0; i < WARM_UP + count; i++) {
            if (i == WARM_UP) {
                layout = 0;
                cpu = processCpu();
            }
            long span = full.span() * 9 / 10;
            long from = full.from() + full.span() / 10 * (i % 20) / 20;
            chart.viewModel().axis().show(new TimeRange(from, from + span));
            long start = System.nanoTime();
            chart.layout();
            layout += System.nanoTime() - start;
            scene.snapshot(image);
        }
        return new double[] {layout / 1e6 / count, (processCpu() - cpu) / 1e6 / count};
    }

    /** What taking the picture costs by itself: the same for any content. */
    private static double bareSnapshot() {
        Scene scene = new Scene(new Pane(new Canvas(WIDTH, HEIGHT)), WIDTH, HEIGHT);
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        long cpu = 0;
        for (int i = 0; i < WARM_UP + FRAMES; i++) {
            cpu = i == WARM_UP ? processCpu() : cpu;
            scene.snapshot(image);
        }
        return (processCpu() - cpu) / 1e6 / FRAMES;
    }

    private static double naive(double[] values, int count) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        Scene scene = new Scene(new Pane(canvas), WIDTH, HEIGHT);
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        long cpu = 0;
        for (int frame = 0; frame < count + 1; frame++) {
            cpu = frame == 1 ? processCpu() : cpu;
            var gc = canvas.getGraphicsContext2D();
            gc.clearRect(0, 0, WIDTH, HEIGHT);
            gc.beginPath();
            for (int i = 0; i < values.length; i++) {
                gc.lineTo(i * (double) WIDTH / values.length, HEIGHT / 2.0 - values[i] * 7);
            }
            gc.stroke();
            scene.snapshot(image);
        }
        return (processCpu() - cpu) / 1e6 / count;
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
