package org.anodeconsole.console.hosts;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes the process number off the beginning of a program's errors and passes the rest on. */
final class Announcement extends OutputStream {
    private static final int LONGEST = 20;

    private final BoundedOutput rest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private OptionalLong pid = OptionalLong.empty();
    private final CountDownLatch heard = new CountDownLatch(1);
    private boolean over;

    Announcement(BoundedOutput rest) {
        this.rest = rest;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int at = 0;
        while (!over && at < length) {
            byte b = bytes[offset + at++];
            if (b == '\n') {
                finish();
            } else {
                line.write(b);
                if (line.size() > LONGEST) {
                    passOn();
                    end();
                }
            }
        }
        rest.write(bytes, offset + at, length - at);
    }

    private void finish() {
        String text = line.toString(StandardCharsets.US_ASCII);
        if (text.matches("[1-9][0-9]{0,9}")) {
            pid = OptionalLong.of(Long.parseLong(text));
        } else {
            line.write('\n');
            passOn();
        }
        end();
    }

    private void end() {
        over = true;
        heard.countDown();
    }

    /** It was no number: the login shell had something to say first. */
    private void passOn() {
        rest.write(line.toByteArray(), 0, line.size());
    }

    @Override
    public void close() {
        heard.countDown();
    }

    /** The program's process number; empty when it is not told within the limit, or never will be. */
    OptionalLong pid(Duration limit) throws InterruptedException {
        heard.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        synchronized (this) {
            return pid;
        }
    }
}
