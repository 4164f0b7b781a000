package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.slf4j.Logger;

/** What a model server answers: the steps that follow a history, with a band when the model has one. */
final class PredictionRoute implements Route {
    private static final int OK = 200;
    private static final int FAILED = 500;

    private final Forecaster forecaster;
    private final String remark;
    private final boolean band;
    private final BodyReader bodies;
    private final AnalysisPool pool;
    private final Limits limits;
    private final Logger log;

    /**
     * @param remark what {@code model_info} says beside the model's name
     * @param band whether the forecaster's interval is one
     */
    PredictionRoute(
            Forecaster forecaster, String remark, boolean band, BodyReader bodies, AnalysisPool pool, Limits limits, Logger log) {
        this.forecaster = forecaster;
        this.remark = remark;
        this.band = band;
        this.bodies = bodies;
        this.pool = pool;
        this.limits = limits;
        this.log = log;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        long received = System.nanoTime();
        Duration limit = limits.timeFor("");
        try (BodyReader.Body body = bodies.read(exchange)) {
            return Answer.json(OK, pool.run(
                    () -> predict(PredictionRequest.read(body.bytes()), Deadline.after(limit)),
                    () -> limit.minusNanos(System.nanoTime() - received)));
        } catch (RefusedRequest e) {
            log.error("{} failed, {}", forecaster.name(), e.text());
            // What took too long, or could not be done, is refused with 200 on the anode's own routes.
            int status = e.status() == OK ? FAILED : e.status();
            return failure(status, status == FAILED ? "Prediction failed: " + e.text() : e.text());
        } catch (AlgorithmException | ModelException e) {
            log.error("{} failed, {}", forecaster.name(), e.getMessage());
            return failure(FAILED, "Prediction failed: " + e.getMessage());
        }
    }

    private byte[] predict(PredictionRequest request, Deadline deadline) {
        Parameters options = Parameters.of(Map.of("period", Integer.toString(request.period())));
        Forecast forecast = forecaster.with(options).forecast(request.history(), request.rows(), request.confidence(), deadline);
        return AnswerJson.object(json -> {
            if (band) {
                json.writeFieldName("lower");
                AnswerJson.writeFloats(json, forecast.lower());
            }
            json.writeStringField("model_info", forecast.model() + remark);
            json.writeFieldName("output");
            AnswerJson.writeFloats(json, forecast.mean());
            json.writeStringField("status", "success");
            if (band) {
                json.writeFieldName("upper");
                AnswerJson.writeFloats(json, forecast.upper());
            }
        });
    }

    private static Answer failure(int status, String message) {
        return Answer.json(status, AnswerJson.object(json -> {
            json.writeStringField("error", message);
            json.writeStringField("status", "error");
        }));
    }
}
