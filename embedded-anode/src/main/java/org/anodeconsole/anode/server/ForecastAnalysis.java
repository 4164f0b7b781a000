package org.anodeconsole.anode.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Forecaster;
import org.anodeconsole.anode.models.FoundationModel;
import org.jspecify.annotations.Nullable;

/** {@code POST /forecast}: the next values, with an interval when asked for. */
final class ForecastAnalysis implements Analysis {
    private static final String SMOOTHING = "holtwinters";
    private static final String ARIMA = "arima";

    private final AlgorithmCatalogue catalogue;

    ForecastAnalysis(AlgorithmCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String defaultAlgorithm() {
        return AlgorithmCatalogue.DEFAULT_FORECASTER;
    }

    @Override
    public int mostColumns() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String receivedText() {
        return "recv fc from ";
    }

    @Override
    public Outcome analyse(AnalysisInput input, Deadline deadline) {
        Optional<FoundationModel> model = catalogue.model(input.algorithm());
        if (model.isPresent()) {
            ForecastHorizon horizon = horizon(input);
            return new Outcome.Elsewhere(limit -> json(input, horizon, model.get().name(), model.get().forecast(
                    input.options(), input.series(), horizon.rows(), horizon.confidence(), limit)));
        }
        Forecaster forecaster = catalogue.forecaster(input.algorithm());
        ForecastHorizon horizon = horizon(input);
        Forecast forecast = forecaster.with(input.parameters())
                .forecast(input.series(), horizon.rows(), horizon.confidence(), deadline);
        return new Outcome.Done(json(input, horizon, forecaster.name(), forecast));
    }

    private ForecastHorizon horizon(AnalysisInput input) {
        ForecastHorizon horizon = ForecastHorizon.read(input, !catalogue.strict());
        if (input.covariates()) {
            throw RefusedRequest.because("covariate forecast is not supported yet");
        }
        return horizon;
    }

    private byte[] json(AnalysisInput input, ForecastHorizon horizon, String algorithm, Forecast forecast) {
        checkFinite(forecast);
        return AnswerJson.object(json -> {
            json.writeStringField("algo", input.algorithm());
            if (forecast.fit() == null) {
                writeConfidence(json, horizon);
                writeModel(json, forecast);
            }
            writeFit(json, algorithm, forecast);
            AnswerJson.writeText(json, "option", input.optionText());
            json.writeNumberField("period", horizon.period());
            writeResult(json, horizon, forecast);
            json.writeNumberField("rows", horizon.rows());
        });
    }

    /** A forecast of a foundation model tells its confidence instead of an error, 0 when it gives no interval. */
    private static void writeConfidence(JsonGenerator json, ForecastHorizon horizon) throws IOException {
        if (horizon.withInterval()) {
            AnswerJson.writeFloat(json, "conf", horizon.confidence());
        } else {
            json.writeNumberField("conf", 0);
        }
    }

    /** Which model a model server answered with, when it says so; the reference's do not. */
    private static void writeModel(JsonGenerator json, Forecast forecast) throws IOException {
        if (!forecast.model().isEmpty()) {
            json.writeStringField("model_info", forecast.model());
        }
    }

    private void writeFit(JsonGenerator json, String algorithm, Forecast forecast) throws IOException {
        Forecast.@Nullable Fit fit = forecast.fit();
        if (fit == null) {
            return;
        }
        if (algorithm.equals(ARIMA)) {
            json.writeStringField("model_info", forecast.model());
        }
        // The reference calls the sum of squared errors of exponential smoothing "mse".
        boolean sum = catalogue.strict() && algorithm.equals(SMOOTHING);
        AnswerJson.writeFloat(json, "mse", sum ? fit.sse() : fit.mse());
    }

    private static void writeResult(JsonGenerator json, ForecastHorizon horizon, Forecast forecast) throws IOException {
        json.writeArrayFieldStart("res");
        long[] timestamps = horizon.timestamps();
        json.writeArray(timestamps, 0, timestamps.length);
        AnswerJson.writeFloats(json, forecast.mean());
        if (horizon.withInterval()) {
            AnswerJson.writeFloats(json, forecast.lower());
            AnswerJson.writeFloats(json, forecast.upper());
        }
        json.writeEndArray();
    }

    private static void checkFinite(Forecast forecast) {
        for (double[] values : List.of(forecast.mean(), forecast.lower(), forecast.upper())) {
            for (int i = 0; i < values.length; i++) {
                if (!Double.isFinite(values[i])) {
                    throw RefusedRequest.because("step " + (i + 1) + " of the forecast is beyond the range of numbers;"
                            + " ask for fewer rows, or scale the values down");
                }
            }
        }
    }
}
