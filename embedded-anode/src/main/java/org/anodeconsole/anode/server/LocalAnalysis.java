package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.anode.models.ModelServiceException;
import org.anodeconsole.anode.protocol.AnalysisRequest;
import org.anodeconsole.anode.protocol.WireJson;

/** Answers requests without a server in between, by the same rules and in the same words. */
public final class LocalAnalysis {
    private static final Duration MODEL_SERVER_LIMIT = Duration.ofMinutes(20);

    private final AlgorithmCatalogue catalogue;
    private final WhiteNoiseTest whiteNoise;

    public LocalAnalysis(AlgorithmCatalogue catalogue, WhiteNoiseTest whiteNoise) {
        this.catalogue = catalogue;
        this.whiteNoise = whiteNoise;
    }

    /**
     * The JSON of the answer to {@code POST /anomaly-detect}.
     *
     * @throws IllegalArgumentException when the request is refused, with the message a client would get
     */
    public byte[] detect(AnalysisRequest request) {
        return answer(new DetectionAnalysis(catalogue), request);
    }

    /**
     * The JSON of the answer to {@code POST /forecast}.
     *
     * @throws IllegalArgumentException when the request is refused, with the message a client would get
     */
    public byte[] forecast(AnalysisRequest request) {
        return answer(new ForecastAnalysis(catalogue), request);
    }

    private byte[] answer(Analysis analysis, AnalysisRequest request) {
        try {
            AnalysisInput input = RequestValidation.check(
                    RequestReader.read(WireJson.mapper().writeValueAsBytes(request)),
                    analysis.defaultAlgorithm(), analysis.mostColumns());
            if (input.checkWhiteNoise() && whiteNoise.isWhiteNoise(input.series().values())) {
                throw RefusedRequest.because(RequestValidation.WHITE_NOISE);
            }
            return switch (analysis.analyse(input, Deadline.none())) {
                case Analysis.Outcome.Done done -> done.answer();
                case Analysis.Outcome.Elsewhere elsewhere -> elsewhere.waiting().answer(MODEL_SERVER_LIMIT);
            };
        } catch (RefusedRequest | AlgorithmException | ModelServiceException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the protocol cannot be written as JSON", e);
        }
    }
}
