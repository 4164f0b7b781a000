package org.anodeconsole.console.services.statistics;

/**
 * One worker process.
 *
 * @param status the server's word: {@code idle}, {@code busy}, {@code cheap}, …
 * @param busyCores how many of its cores (threads) answer a request now
 * @param averageMicros the average time of an answer
 * @param runningMicros the time all its answers took together
 * @param residentBytes 0 when the server does not measure memory
 * @param respawns how often it was started
 * @param sentBytes what it has sent altogether
 */
public record Worker(
        long id,
        long pid,
        String status,
        long requests,
        long exceptions,
        int busyCores,
        int cores,
        long averageMicros,
        long runningMicros,
        long residentBytes,
        long respawns,
        long sentBytes) {

    /** A worker with threads is busy when one of them is; one without says so itself. */
    boolean isBusy() {
        return busyCores > 0 || status.equals("busy");
    }
}
