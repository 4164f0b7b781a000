package org.anodeconsole.anode.models;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.algorithms.AlgorithmTexts;
import org.anodeconsole.algorithms.Forecast;
import org.anodeconsole.algorithms.Series;

/**
 * A forecasting algorithm that runs in a model server of its own, such as TDengine's tdtsfm or Time-MoE server.
 *
 * @param name the published name, which is also its key in section {@code [tsfm-service]}
 * @param description one line for {@code /list}
 * @param address where its server is
 */
public record FoundationModel(String name, String description, URI address, AddressRule rule, FoundationModelClient client) {

    /** The models of the settings, in alphabetical order. Names without a known protocol are left out. */
    public static List<FoundationModel> of(Map<String, URI> services, FoundationModelClient client) {
        AddressRule rule = new AddressRule(services.values());
        AlgorithmTexts texts = AlgorithmTexts.in(Locale.ENGLISH);
        return Arrays.stream(ModelService.values())
                .map(ModelService::algorithm)
                .sorted()
                .flatMap(name -> Optional.ofNullable(services.get(name)).stream().map(address ->
                        new FoundationModel(name, texts.description(name).orElse(name), address, rule, client)))
                .toList();
    }

    /**
     * Asks the server, wherever the option {@code host} of this request says it is.
     *
     * @param limit how long to wait for the whole answer
     * @return mean and interval; without an interval of the server's own all three are the mean
     * @throws ModelServiceException when there is no usable answer
     */
    public Forecast forecast(Map<String, String> options, Series history, int rows, double confidence, Duration limit) {
        String host = options.get("host");
        URI target = host == null ? address : rule.checked(host);
        String period = options.getOrDefault("period", "0").strip();
        return client.forecast(
                new FoundationModelClient.Question(
                        target, history.values(), rows, confidence, period.matches("\\d{1,6}") ? Integer.parseInt(period) : 0,
                        ModelService.forAlgorithm(name).map(ModelService::startCommand).orElse("see its documentation")),
                limit);
    }
}
