package org.anodeconsole.console.chart;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.anodeconsole.console.chart.LineShapes.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Paints the outlines of dense lines pixel by pixel. Each is a row of upright bars a column wide, which needs no general
 * path filling: for many lines at once that took ten times as long as this.
 *
 * <p>Two sets of pages take turns: the renderer may still read the last frame while the next one is painted.
 */
final class DenseRaster {
    private static final int OPAQUE = 255;
    private static final int TILE = 32;

    /** The pixels of one picture in the canvas. */
    private static final class Page {
        final int width;
        final int height;
        /** Column by column, so that a bar is a run of neighbours in memory. */
        final int[] columns;

        /** Row by row, as the canvas wants them. */
        final int[] pixels;
        final PixelBuffer<IntBuffer> buffer;
        final WritableImage image;

        Page(int width, int height) {
            this.width = width;
            this.height = height;
            this.columns = new int[width * height];
            this.pixels = new int[width * height];
            this.buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            this.image = new WritableImage(buffer);
        }

        /** In tiles, so that both arrays stay in the processor's cache. */
        void turn() {
            for (int left = 0; left < width; left += TILE) {
                int right = Math.min(width, left + TILE);
                for (int top = 0; top < height; top += TILE) {
                    int bottom = Math.min(height, top + TILE);
                    for (int y = top; y < bottom; y++) {
                        for (int x = left; x < right; x++) {
                            pixels[y * width + x] = columns[x * height + y];
                        }
                    }
                }
            }
        }
    }

    private final List<List<Page>> sets = List.of(new ArrayList<>(), new ArrayList<>());
    private PlotGeometry geometry = new PlotGeometry(0, 0, 1, 1, new TimeRange(0, 1), new ValueRange(0, 1));
    private double scale = 1;
    private int frame;
    private int used;
    private @Nullable Page open;

    /**
     * Begins a frame.
     *
     * @param plot where the lines lie
     * @param pixels of the screen for each unit of the scene
     */
    void begin(PlotGeometry plot, double pixels) {
        geometry = plot;
        scale = Math.clamp(pixels, 1, 4);
        frame++;
        used = 0;
        open = null;
    }

    /** Paints an outline as {@link OutlineTracer} closes them: the upper corners from left to right, the lower ones back. */
    void paint(Shape outline, Color color) {
        Page page = page();
        int columns = outline.count() / 4;
        int solid = argb(color, 1);
        for (int c = 0; c < columns; c++) {
            int over = 2 * c;
            int from = (int) Math.round((outline.xs()[over] - geometry.left()) * scale);
            int to = (int) Math.round((outline.xs()[over + 1] - geometry.left()) * scale);
            double top = (outline.ys()[over] - top()) * scale;
            double bottom = (outline.ys()[outline.count() - 2 - over] - top()) * scale;
            for (int x = Math.max(0, from); x < Math.min(page.width, to); x++) {
                bar(page, x, Math.max(0, top), Math.min(page.height, bottom), color, solid);
            }
        }
    }

    private static void bar(Page page, int x, double top, double bottom, Color color, int solid) {
        if (bottom <= top) {
            return;
        }
        int column = x * page.height;
        int first = (int) Math.floor(top);
        int last = (int) Math.ceil(bottom) - 1;
        if (first == last) {
            blend(page, column + first, argb(color, bottom - top));
            return;
        }
        blend(page, column + first, argb(color, first + 1 - top));
        Arrays.fill(page.columns, column + first + 1, column + last, solid);
        blend(page, column + last, argb(color, bottom - last));
    }

    private static void blend(Page page, int at, int front) {
        int back = page.columns[at];
        int hidden = OPAQUE - (front >>> 24);
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int channel = (front >>> shift & OPAQUE) + (back >>> shift & OPAQUE) * hidden / OPAQUE;
            mixed |= Math.min(OPAQUE, channel) << shift;
        }
        page.columns[at] = mixed;
    }

    /** Premultiplied. */
    private static int argb(Color color, double coverage) {
        double alpha = color.getOpacity() * coverage;
        return (int) Math.round(alpha * OPAQUE) << 24
                | (int) Math.round(color.getRed() * alpha * OPAQUE) << 16
                | (int) Math.round(color.getGreen() * alpha * OPAQUE) << 8
                | (int) Math.round(color.getBlue() * alpha * OPAQUE);
    }

    private double top() {
        return Math.floor(geometry.top());
    }

    private Page page() {
        Page page = open;
        if (page != null) {
            return page;
        }
        List<Page> set = sets.get(frame % sets.size());
        int width = Math.max(1, (int) Math.round(geometry.width() * scale));
        int height = Math.max(1, (int) Math.ceil((geometry.bottom() - top()) * scale));
        if (used == set.size()) {
            set.add(new Page(width, height));
        } else if (set.get(used).width != width || set.get(used).height != height) {
            set.set(used, new Page(width, height));
        }
        page = set.get(used++);
        Arrays.fill(page.columns, 0);
        open = page;
        return page;
    }

    /** Puts what was painted since the last time into the canvas; to be called before anything else is drawn on top of it. */
    void flush(GraphicsContext gc) {
        Page page = open;
        if (page != null) {
            open = null;
            page.turn();
            page.buffer.updateBuffer(whole -> null);
            boolean smooth = gc.isImageSmoothing();
            gc.setImageSmoothing(false);
            gc.drawImage(page.image, geometry.left(), top(), page.width / scale, page.height / scale);
            gc.setImageSmoothing(smooth);
        }
    }
}
