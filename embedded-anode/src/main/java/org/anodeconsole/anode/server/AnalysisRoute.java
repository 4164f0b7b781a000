package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.anode.models.ModelServiceException;
import org.anodeconsole.anode.protocol.ServerTiming;
import org.anodeconsole.anode.server.Analysis.Outcome;
import org.slf4j.Logger;

/**
 * A POST route: the body is read on the caller's virtual thread, then parsed and analysed by the pool, so that no amount of
 * analysis work can keep the other routes waiting.
 */
final class AnalysisRoute implements Route {
    private static final int OK = 200;

    private final Analysis analysis;
    private final BodyReader bodies;
    private final AnalysisPool pool;
    private final Limits limits;
    private final WhiteNoiseTest whiteNoise;
    private final Logger log;

    AnalysisRoute(
            Analysis analysis, BodyReader bodies, AnalysisPool pool, Limits limits, WhiteNoiseTest whiteNoise, Logger log) {
        this.analysis = analysis;
        this.bodies = bodies;
        this.pool = pool;
        this.limits = limits;
        this.whiteNoise = whiteNoise;
        this.log = log;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        log.info("{}{}", analysis.receivedText(), exchange.getRemoteAddress().getAddress().getHostAddress());
        try (BodyReader.Body body = bodies.read(exchange)) {
            AnalysisTask task = new AnalysisTask(body.bytes(), analysis, limits, whiteNoise);
            Answer answer = Answer.json(OK, switch (pool.run(task, task::patience)) {
                case Outcome.Done done -> done.answer();
                case Outcome.Elsewhere elsewhere -> elsewhere.waiting().answer(task.remaining());
            });
            return answer.with(ServerTiming.HEADER, task.timing().text());
        } catch (AlgorithmException | ModelServiceException e) {
            throw RefusedRequest.because(String.valueOf(e.getMessage()));
        }
    }
}
