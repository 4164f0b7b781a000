package org.anodeconsole.installer;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The icon in the form each system wants, made from the one PNG of 256 × 256 pixels; .ico and .icns are both boxes of PNGs. */
final class Icons {
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
    /** The names macOS has for PNGs of these sizes. */
    private static final Map<String, Integer> ICNS_SIZES = new LinkedHashMap<>();

    static {
        ICNS_SIZES.put("icp4", 16);
        ICNS_SIZES.put("icp5", 32);
        ICNS_SIZES.put("ic07", 128);
        ICNS_SIZES.put("ic08", 256);
        ICNS_SIZES.put("ic11", 32);
        ICNS_SIZES.put("ic12", 64);
        ICNS_SIZES.put("ic13", 256);
    }

    private Icons() {}

    /** The icon file for the target; on Linux the PNG itself. */
    static Path of(Workshop workshop) throws IOException {
        Path png = workshop.installer().resolve("icons/anode-console.png");
        return switch (workshop.target().system()) {
            case "windows" -> Files.write(workshop.scratch().resolve("anode-console.ico"), ico(ImageIO.read(png.toFile())));
            case "mac" -> Files.write(workshop.scratch().resolve("anode-console.icns"), icns(ImageIO.read(png.toFile())));
            default -> png;
        };
    }

    /** A header of 6 bytes, an entry of 16 for each size, and the PNGs. */
    static byte[] ico(BufferedImage picture) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * ICO_SIZES.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : ICO_SIZES) {
            byte[] png = png(picture, size);
            // 256 does not fit into a byte and is written as 0.
            head.put((byte) size).put((byte) size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            head.putInt(png.length).putInt(head.capacity() + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(head.array());
        pictures.writeTo(file);
        return file.toByteArray();
    }

    /** Blocks of a name of four letters, a length that includes these eight bytes, and a PNG; all in one such block. */
    static byte[] icns(BufferedImage picture) throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> size : ICNS_SIZES.entrySet()) {
            writeBlock(blocks, size.getKey(), png(picture, size.getValue()));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writeBlock(file, "icns", blocks.toByteArray());
        return file.toByteArray();
    }

    private static void writeBlock(ByteArrayOutputStream to, String name, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        out.writeInt(8 + content.length);
        out.write(content);
    }

    private static byte[] png(BufferedImage picture, int size) throws IOException {
        BufferedImage scaled = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        // In one step only pixels next to each other are looked at: small pictures are the middle sizes halved.
        BufferedImage source = size * 2 <= picture.getWidth() ? half(picture, size) : picture;
        graphics.drawImage(source, 0, 0, size, size, null);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(scaled, "png", file);
        return file.toByteArray();
    }

    /** Halves a picture until half of it would be smaller than wanted. */
    private static BufferedImage half(BufferedImage picture, int wanted) {
        BufferedImage current = picture;
        while (current.getWidth() / 2 >= wanted) {
            int side = current.getWidth() / 2;
            BufferedImage next = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = next.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(current, 0, 0, side, side, null);
            graphics.dispose();
            current = next;
        }
        return current;
    }
}
