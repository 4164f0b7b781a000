package org.anodeconsole.console.doctor;

import java.io.IOException;
import java.time.Duration;
import org.anodeconsole.console.client.AnodeAddress;

/** Plain HTTP to an anode: the Doctor wants the answer as it was given, right or wrong. Calls block. */
public interface Wire {
    /**
     * An answer.
     *
     * @param kind the content type, possibly empty
     * @param body at most {@link #MOST_CHARACTERS} of it
     */
    record Answer(int status, String kind, String body, Duration time) {}

    int MOST_CHARACTERS = 1 << 20;

    Answer get(AnodeAddress anode, String path) throws IOException;

    Answer post(AnodeAddress anode, String path, byte[] json, Duration limit) throws IOException;

    /** Whether something takes connections on that port. */
    boolean accepts(String host, int port) throws InterruptedException;
}
