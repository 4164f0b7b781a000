package org.anodeconsole.console.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
    @Test
    void anotherReaderSeesTheSamePixels() throws Exception {
        WritableImage image = new WritableImage(3, 2);
        int[] colors = {0xffff0000, 0xff00ff00, 0xff0000ff, 0x00000000, 0xff123456, 0xffffffff};
        for (int i = 0; i < 6; i++) {
            image.getPixelWriter().setArgb(i % 3, i / 3, colors[i]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PngWriter.write(image, bytes);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        for (int i = 0; i < 6; i++) {
            assertEquals(colors[i], read.getRGB(i % 3, i / 3), "pixel " + i);
        }
    }
}
