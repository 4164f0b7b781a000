package org.anodeconsole.anode.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.anodeconsole.anode.protocol.DetectionAnswer.Window;
import org.anodeconsole.anode.protocol.ForecastAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a series with its anomalies or its forecast, drawn without a display. There is no text in it, because a server
 * may have no fonts.
 */
final class ChartImage {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 480;
    private static final int MARGIN = 20;
    private static final Color HISTORY = new Color(0x1f6feb);
    private static final Color FUTURE = new Color(0xd1570a);
    private static final Color BAND = new Color(0xd1, 0x57, 0x0a, 50);
    private static final Color ANOMALY = new Color(0xcf, 0x22, 0x2e, 90);

    private final CsvSeries series;
    private final List<Window> windows;
    private final @Nullable ForecastAnswer forecast;

    private ChartImage(CsvSeries series, List<Window> windows, @Nullable ForecastAnswer forecast) {
        this.series = series;
        this.windows = windows;
        this.forecast = forecast;
    }

    static ChartImage of(CsvSeries series) {
        return new ChartImage(series, List.of(), null);
    }

    ChartImage withWindows(List<Window> found) {
        return new ChartImage(series, found, forecast);
    }

    ChartImage withForecast(ForecastAnswer answer) {
        return new ChartImage(series, windows, answer);
    }

    void write(Path file) throws IOException {
        System.setProperty("java.awt.headless", "true");
        if (!ImageIO.write(draw(), "png", file.toFile())) {
            throw new IOException("this Java runtime cannot write PNG files");
        }
    }

    private BufferedImage draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(Color.LIGHT_GRAY);
            pen.drawRect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
            drawContent(pen, scale());
        } finally {
            pen.dispose();
        }
        return image;
    }

    private void drawContent(Graphics2D pen, Scale scale) {
        pen.setColor(ANOMALY);
        for (Window window : windows) {
            double left = scale.x(window.first()) - 2;
            pen.fill(new Rectangle2D.Double(left, MARGIN, scale.x(window.last()) + 2 - left, HEIGHT - 2.0 * MARGIN));
        }
        pen.setStroke(new BasicStroke(1.5f));
        pen.setColor(HISTORY);
        pen.draw(scale.line(series.timestamps(), series.values()));
        if (forecast != null) {
            drawForecast(pen, scale, forecast);
        }
    }

    private static void drawForecast(Graphics2D pen, Scale scale, ForecastAnswer answer) {
        Path2D band = scale.line(answer.timestamps(), answer.lower());
        for (int i = answer.rows() - 1; i >= 0; i--) {
            band.lineTo(scale.x(answer.timestamps()[i]), scale.y(answer.upper()[i]));
        }
        band.closePath();
        pen.setColor(BAND);
        pen.fill(band);
        pen.setColor(FUTURE);
        pen.draw(scale.line(answer.timestamps(), answer.mean()));
        double now = scale.x(answer.timestamps()[0]);
        pen.setColor(Color.GRAY);
        pen.draw(new Line2D.Double(now, MARGIN, now, HEIGHT - MARGIN));
    }

    private Scale scale() {
        DoubleStream times = DoubleStream.of(series.timestamps()[0], series.timestamps()[series.timestamps().length - 1]);
        DoubleStream values = DoubleStream.of(series.values());
        if (forecast != null) {
            times = DoubleStream.concat(times, DoubleStream.of(forecast.timestamps()[forecast.rows() - 1]));
            values = DoubleStream.concat(values, DoubleStream.concat(
                    DoubleStream.of(forecast.lower()), DoubleStream.of(forecast.upper())));
        }
        var time = times.summaryStatistics();
        var value = values.summaryStatistics();
        return new Scale(time.getMin(), time.getMax(), value.getMin(), value.getMax());
    }

    /** From times and values to pixels. */
    private record Scale(double firstTime, double lastTime, double low, double high) {
        double x(double time) {
            return MARGIN + share(time, firstTime, lastTime) * (WIDTH - 2 * MARGIN);
        }

        double y(double value) {
            return HEIGHT - 2 * MARGIN - share(value, low, high) * (HEIGHT - 4 * MARGIN);
        }

        Path2D line(long[] times, double[] values) {
            Path2D line = new Path2D.Double();
            for (int i = 0; i < times.length; i++) {
                if (i == 0) {
                    line.moveTo(x(times[i]), y(values[i]));
                } else {
                    line.lineTo(x(times[i]), y(values[i]));
                }
            }
            return line;
        }

        private static double share(double value, double from, double to) {
            return to > from ? (value - from) / (to - from) : 0.5;
        }
    }
}
