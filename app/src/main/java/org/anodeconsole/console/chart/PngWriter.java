package org.anodeconsole.console.chart;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/** Writes images as PNG (8-bit RGBA, ISO/IEC 15948). JavaFX itself can only do so with the help of AWT. */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte RGBA = 6;
    private static final byte FILTER_UP = 2;

    private PngWriter() {}

    /**
     * Writes {@code image} and leaves {@code out} open.
     *
     * @throws IllegalArgumentException when the image's pixels cannot be read because it is still loading or has failed to
     */
    public static void write(Image image, OutputStream out) throws IOException {
        PixelReader pixels = image.getPixelReader();
        if (pixels == null) {
            throw new IllegalArgumentException("the image has no pixels to read; wait until it is loaded");
        }
        write(pixels, (int) image.getWidth(), (int) image.getHeight(), out);
    }

    /** Writes the top left {@code width} x {@code height} pixels and leaves {@code out} open. */
    public static void write(PixelReader pixels, int width, int height, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
        data.write(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) 8).put(RGBA).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(data, "IHDR", header.array());
        chunk(data, "IDAT", compressed(pixels, width, height));
        chunk(data, "IEND", new byte[0]);
        data.flush();
    }

    private static byte[] compressed(PixelReader pixels, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            byte[] bgra = new byte[width * 4];
            byte[] above = new byte[width * 4];
            byte[] filtered = new byte[width * 4];
            for (int y = 0; y < height; y++) {
                pixels.getPixels(0, y, width, 1, PixelFormat.getByteBgraInstance(), bgra, 0, width * 4);
                toRgba(bgra);
                for (int i = 0; i < bgra.length; i++) {
                    filtered[i] = (byte) (bgra[i] - above[i]);
                }
                deflated.write(FILTER_UP);
                deflated.write(filtered);
                System.arraycopy(bgra, 0, above, 0, bgra.length);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void toRgba(byte[] row) {
        for (int i = 0; i < row.length; i += 4) {
            byte blue = row[i];
            row[i] = row[i + 2];
            row[i + 2] = blue;
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }
}
