package org.anodeconsole.console.hosts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes what a program writes and keeps the first bytes of it. */
final class BoundedOutput extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long last = System.nanoTime();

    BoundedOutput(int most) {
        this.most = most;
    }

    /**
     * Reads a stream to its end, so that its program never waits for a full pipe. The reading goes on after the program's own
     * end: a child it left behind shall not meet a closed pipe.
     */
    static BoundedOutput reading(InputStream from, int most) {
        BoundedOutput output = new BoundedOutput(most);
        PipeThread.start("program-output", () -> output.read(from));
        return output;
    }

    private void read(InputStream from) {
        try (from) {
            from.transferTo(this);
        } catch (IOException e) {
            // A pipe of a process that was ended can be gone before its end is read: what was read counts.
            close();
            return;
        }
        close();
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        last = System.nanoTime();
        kept.write(bytes, offset, Math.min(length, most - kept.size()));
    }

    @Override
    public void close() {
        ended.countDown();
    }

    /** What came; to be asked after the program ended. Waits for the end of the stream, but not for a stream that is silent. */
    String text(Duration silence) throws InterruptedException {
        last = System.nanoTime();
        long left = silence.toNanos();
        while (left > 0 && !ended.await(left, TimeUnit.NANOSECONDS)) {
            left = last + silence.toNanos() - System.nanoTime();
        }
        synchronized (this) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
