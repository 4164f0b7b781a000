package org.anodeconsole.anode.server;

import java.time.Duration;

/**
 * What one peer, and all of them together, may ask of the anode.
 *
 * @param bodyBytes the longest request body
 * @param bodiesInMemory how many bytes of request bodies may be held at a time
 * @param workers how many analyses run at a time
 * @param waiting how many more may wait for a worker
 * @param requestTime how long a peer may take to send headers and body
 * @param analysisTime how long an analysis may take when the request does not say
 */
public record Limits(
        int bodyBytes, long bodiesInMemory, int workers, int waiting, Duration requestTime, Duration analysisTime) {
    public static final int FEWEST_ROWS = 10;
    public static final int MOST_ROWS = 40_000;
    public static final int MOST_FORECAST_ROWS = 40_000;

    private static final int BODY_BYTES = 64 << 20;
    private static final int PREDICTION_BYTES = 4 << 20;
    private static final Duration PREDICTION_TIME = Duration.ofMinutes(10);
    private static final int WAITING = 100;
    private static final Duration REQUEST_TIME = Duration.ofSeconds(30);
    private static final Duration ANALYSIS_TIME = Duration.ofSeconds(60);
    private static final int LONGEST_TIMEOUT_SECONDS = 1200;
    private static final double SHARE_BEFORE_THE_PEER_GIVES_UP = 0.95;

    /** One worker per core, and bodies in at most a third of the heap. */
    public static Limits forThisMachine() {
        Runtime runtime = Runtime.getRuntime();
        return new Limits(
                BODY_BYTES, Math.max(BODY_BYTES, runtime.maxMemory() / 3), runtime.availableProcessors(), WAITING,
                REQUEST_TIME, ANALYSIS_TIME);
    }

    /** The same for a model server, whose requests hold one series each. */
    public static Limits forAModelServer() {
        return new Limits(
                PREDICTION_BYTES, (long) PREDICTION_BYTES * WAITING, Runtime.getRuntime().availableProcessors(), WAITING,
                REQUEST_TIME, PREDICTION_TIME);
    }

    /**
     * The time for one analysis. A TDengine server waits {@code timeout} seconds (option text, 1 to 1200) and hangs up;
     * an answer must leave a little earlier to be of use.
     */
    Duration timeFor(String timeout) {
        long seconds = analysisTime.toSeconds();
        if (timeout.matches("\\d{1,4}")) {
            int asked = Integer.parseInt(timeout);
            if (asked >= 1 && asked <= LONGEST_TIMEOUT_SECONDS) {
                seconds = asked;
            }
        }
        return Duration.ofMillis((long) (seconds * 1000 * SHARE_BEFORE_THE_PEER_GIVES_UP));
    }
}
