package org.anodeconsole.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IconsTest {
    private static BufferedImage picture() throws IOException {
        return ImageIO.read(Path.of("icons/anode-console.png").toFile());
    }

    @Test
    void everyEntryOfTheWindowsIconPointsAtAPngOfItsSize() throws IOException {
        ByteBuffer ico = ByteBuffer.wrap(Icons.ico(picture())).order(ByteOrder.LITTLE_ENDIAN);
        int entries = ico.getShort(4);
        List<Integer> sizes = new ArrayList<>();
        for (int entry = 0; entry < entries; entry++) {
            int at = 6 + 16 * entry;
            int side = ico.get(at) == 0 ? 256 : Byte.toUnsignedInt(ico.get(at));
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(ico.array(), ico.getInt(at + 12), ico.getInt(at + 8)));
            assertEquals(side, read.getWidth());
            sizes.add(side);
        }
        assertTrue(sizes.containsAll(List.of(16, 32, 48, 256)), sizes.toString());
    }

    @Test
    void blocksOfTheMacIconFillItExactly() throws IOException {
        byte[] file = Icons.icns(picture());
        ByteBuffer icns = ByteBuffer.wrap(file);
        assertEquals("icns", new String(file, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(file.length, icns.getInt(4));
        int at = 8;
        while (at < file.length) {
            int length = icns.getInt(at + 4);
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(file, at + 8, length - 8));
            assertTrue(read.getWidth() >= 16 && opaque(read), "block at " + at);
            at += length;
        }
        assertEquals(file.length, at);
    }

    private static boolean opaque(BufferedImage picture) {
        return picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2) >>> 24 == 255;
    }
}
