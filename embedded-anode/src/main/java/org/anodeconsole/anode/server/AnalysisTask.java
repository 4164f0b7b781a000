package org.anodeconsole.anode.server;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.anode.protocol.ServerTiming;

/** One request from its bytes to its answer. */
final class AnalysisTask implements Callable<Analysis.Outcome> {
    /** An algorithm notices itself that its time is over; one that does not has this much longer, so that its own words win. */
    private static final Duration LONGEST_GRACE = Duration.ofMillis(500);
    private static final int SHARE_OF_GRACE = 40;

    private final byte[] body;
    private final Analysis analysis;
    private final Limits limits;
    private final WhiteNoiseTest whiteNoise;
    private final long received = System.nanoTime();
    private volatile long started = received;
    private volatile Duration time;

    AnalysisTask(byte[] body, Analysis analysis, Limits limits, WhiteNoiseTest whiteNoise) {
        this.body = body;
        this.analysis = analysis;
        this.limits = limits;
        this.whiteNoise = whiteNoise;
        this.time = limits.analysisTime();
    }

    /** How much of its time limit is left; the limit may change when the request has been read. */
    Duration remaining() {
        return time.minusNanos(System.nanoTime() - received);
    }

    /** How much longer to wait for it: a little beyond its limit, and still not as long as the server that asked. */
    Duration patience() {
        Duration grace = time.dividedBy(SHARE_OF_GRACE);
        return remaining().plus(grace.compareTo(LONGEST_GRACE) < 0 ? grace : LONGEST_GRACE);
    }

    /** What it has taken so far; asked when it is done. */
    ServerTiming timing() {
        return new ServerTiming((started - received) / 1e6, (System.nanoTime() - started) / 1e6);
    }

    @Override
    public Analysis.Outcome call() {
        started = System.nanoTime();
        AnalysisInput input = RequestValidation.check(
                RequestReader.read(body), analysis.defaultAlgorithm(), analysis.mostColumns());
        time = limits.timeFor(input.options().getOrDefault("timeout", ""));
        Deadline deadline = Deadline.after(remaining());
        deadline.check(input.algorithm());
        if (input.checkWhiteNoise() && whiteNoise.isWhiteNoise(input.series().values())) {
            throw RefusedRequest.because(RequestValidation.WHITE_NOISE);
        }
        return analysis.analyse(input, deadline);
    }
}
