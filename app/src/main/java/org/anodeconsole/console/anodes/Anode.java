package org.anodeconsole.console.anodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;

/**
 * A registered anode, as the registry last saw it.
 *
 * @param id given by the registry, never reused
 * @param url as registered, usually {@code host:port}
 * @param status the anode's own word, usually {@code ready}, or {@link #OFFLINE}
 * @param created when it was registered
 * @param updated when its algorithms were last read
 * @param algorithms how many algorithms it offered then
 * @param answerTime how long it took to say its status; empty when it did not answer or the registry cannot tell
 */
public record Anode(
        int id,
        String url,
        String status,
        Instant created,
        Instant updated,
        int algorithms,
        Optional<Duration> answerTime) {

    /** The status of an anode that gives no usable answer. */
    public static final String OFFLINE = "offline";

    /** The status of an anode that takes requests. */
    public static final String READY = "ready";

    /** TDengine waits this long for a status; a slower anode is offline to it. */
    public static final Duration TDENGINE_LIMIT = Duration.ofMillis(100);

    public boolean offline() {
        return status.equals(OFFLINE);
    }

    /** Whether TDengine would give up on it before it answers. */
    public boolean slow() {
        return answerTime.filter(time -> time.compareTo(TDENGINE_LIMIT) > 0).isPresent();
    }

    /**
     * The address the console can call it at.
     *
     * @throws ProblemException when the registered text is none
     */
    public AnodeAddress address() throws ProblemException {
        return AnodeAddress.parse(url);
    }
}
