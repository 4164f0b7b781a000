package org.anodeconsole.console.monitoring;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a page of history is written: 28 bytes for a bucket, in order of time. */
final class PageBytes {
    static final int BUCKET = 28;
    private static final int MOST_COUNTED = 0xFFFF;

    private PageBytes() {}

    static byte[] append(byte[] page, long start, Bucket bucket) {
        byte[] longer = Arrays.copyOf(page, page.length + BUCKET);
        write(ByteBuffer.wrap(longer, page.length, BUCKET), start, bucket);
        return longer;
    }

    static byte[] of(long start, List<Bucket> buckets) {
        ByteBuffer bytes = ByteBuffer.allocate(buckets.size() * BUCKET);
        buckets.forEach(bucket -> write(bytes, start, bucket));
        return bytes.array();
    }

    private static void write(ByteBuffer to, long start, Bucket bucket) {
        to.putInt(Math.toIntExact(bucket.at() - start))
                .putShort((short) Math.min(bucket.asked(), MOST_COUNTED))
                .putShort((short) Math.min(bucket.answered(), MOST_COUNTED))
                .putFloat((float) bucket.meanMillis())
                .putFloat((float) bucket.longestMillis())
                .putFloat((float) bucket.requests())
                .putFloat((float) bucket.exceptions())
                .putFloat((float) bucket.memoryBytes());
    }

    static List<Bucket> read(long start, byte[] page) {
        ByteBuffer bytes = ByteBuffer.wrap(page);
        List<Bucket> buckets = new ArrayList<>();
        while (bytes.remaining() >= BUCKET) {
            buckets.add(new Bucket(
                    start + bytes.getInt(),
                    Short.toUnsignedInt(bytes.getShort()),
                    Short.toUnsignedInt(bytes.getShort()),
                    bytes.getFloat(),
                    bytes.getFloat(),
                    bytes.getFloat(),
                    bytes.getFloat(),
                    bytes.getFloat()));
        }
        return buckets;
    }
}
