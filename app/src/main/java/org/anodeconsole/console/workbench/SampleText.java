package org.anodeconsole.console.workbench;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text from the first bytes of a file whose encoding is not known. */
final class SampleText {
    /** Files saved by Chinese spreadsheets. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private SampleText() {}

    /** Unicode by its mark, else UTF-8 if the bytes are valid UTF-8, else GB18030, else ISO 8859-1, which fits everything. */
    static Charset charset(byte[] sample) {
        if (sample.length >= 2 && sample[0] == (byte) 0xfe && sample[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (sample.length >= 2 && sample[0] == (byte) 0xff && sample[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (sample.length > 1 && sample[0] != 0 && sample[1] == 0 && hasZerosEverySecondByte(sample)) {
            return StandardCharsets.UTF_16LE;
        }
        if (isValid(sample, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return isValid(sample, GB18030) ? GB18030 : StandardCharsets.ISO_8859_1;
    }

    /** Whether most characters would be Latin letters and digits if they had two bytes each: UTF-16 without a mark. */
    private static boolean hasZerosEverySecondByte(byte[] sample) {
        int zeros = 0;
        for (int i = 1; i < sample.length; i += 2) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return zeros > sample.length / 4;
    }

    /** Whether the bytes are valid, a character cut off at the end aside. */
    private static boolean isValid(byte[] sample, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(sample.length + 1);
        try {
            var result = decoder.decode(ByteBuffer.wrap(sample), out, false);
            if (result.isError()) {
                result.throwException();
            }
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    /** The text without a byte order mark and, if the sample is full, without its last line, which is probably cut off. */
    static String wholeLines(byte[] sample, Charset charset, int full) {
        String text = new String(sample, charset);
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        int lastLine = Math.max(clean.lastIndexOf('\n'), clean.lastIndexOf('\r'));
        return sample.length < full || lastLine < 0 ? clean : clean.substring(0, lastLine + 1);
    }
}
