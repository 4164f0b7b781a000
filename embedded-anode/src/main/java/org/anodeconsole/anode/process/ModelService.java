package org.anodeconsole.anode.process;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anodeconsole.anode.config.AnodeSettings;

/** The two model servers, as the start and stop commands name them. */
public enum ModelService {
    TDTSFM("tdtsfm", "tdtsfm_1", "http://127.0.0.1:5000/tdtsfm"),
    TIMER_MOE("timer-moe", "timemoe-fc", "http://127.0.0.1:5001/ds_predict");

    private final String word;
    private final String algorithm;
    private final URI usualAddress;

    ModelService(String word, String algorithm, String usualAddress) {
        this.word = word;
        this.algorithm = algorithm;
        this.usualAddress = URI.create(usualAddress);
    }

    /** Its name in commands and file names. */
    public String word() {
        return word;
    }

    /** The algorithm an anode offers through it, which is also its key in section {@code [tsfm-service]}. */
    public String algorithm() {
        return algorithm;
    }

    /** Where an anode with these settings asks for it. */
    public URI address(AnodeSettings settings) {
        Map<String, URI> services = settings.modelServices();
        return services.getOrDefault(algorithm, usualAddress);
    }

    public static Optional<ModelService> of(String word) {
        return Arrays.stream(values()).filter(service -> service.word.equals(word)).findFirst();
    }

    /** All names, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(ModelService::word).collect(Collectors.joining(", "));
    }
}
