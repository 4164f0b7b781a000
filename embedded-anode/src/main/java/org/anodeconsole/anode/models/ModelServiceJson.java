package org.anodeconsole.anode.models;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.anode.protocol.WireJson;

/** The bodies that go to a model server and come back. */
final class ModelServiceJson {
    private static final int LONGEST_NAME = 200;

    private ModelServiceJson() {}

    static byte[] request(FoundationModelClient.Question question) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = WireJson.mapper().createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName("input");
            json.writeArray(question.history(), 0, question.history().length);
            json.writeNumberField("next_len", question.rows());
            json.writeArrayFieldStart("past_dynamic_real");
            json.writeEndArray();
            json.writeNumberField("conf_interval", question.confidence());
            if (question.period() > 0) {
                json.writeNumberField("period", question.period());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a request could not be written to memory", e);
        }
        return out.toByteArray();
    }

    /**
     * Reads {@code output} and, where the server gives them, {@code lower}, {@code upper} and {@code model_info}.
     *
     * @throws ModelServiceException when the answer is not JSON, has no output or another number of steps
     */
    static Forecast forecast(byte[] body, int rows) {
        JsonNode answer;
        try {
            answer = WireJson.mapper().readTree(body);
        } catch (IOException e) {
            throw new ModelServiceException("the model server's answer is not JSON; see whether its address is right", e);
        }
        if (!answer.path("output").isArray()) {
            throw new ModelServiceException("the model server's answer holds no array \"output\"");
        }
        double[] mean = steps(answer.path("output"), rows);
        boolean interval = answer.path("upper").isArray() && answer.path("lower").isArray();
        double[] lower = interval ? steps(answer.path("lower"), rows) : mean;
        double[] upper = interval ? steps(answer.path("upper"), rows) : mean;
        String model = answer.path("model_info").asText();
        return new Forecast(mean, lower, upper, null, model.length() <= LONGEST_NAME ? model : model.substring(0, LONGEST_NAME));
    }

    private static double[] steps(JsonNode array, int rows) {
        if (array.size() != rows) {
            throw new ModelServiceException(
                    "result length is not identical, ts rows:" + rows + "  res rows:" + array.size());
        }
        double[] steps = new double[rows];
        for (int i = 0; i < rows; i++) {
            if (!array.path(i).isNumber()) {
                throw new ModelServiceException("step " + (i + 1) + " of the model server's answer is no number");
            }
            steps[i] = array.path(i).doubleValue();
        }
        return steps;
    }
}
