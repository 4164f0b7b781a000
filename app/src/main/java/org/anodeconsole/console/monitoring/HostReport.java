package org.anodeconsole.console.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the host of an anode told at one moment.
 *
 * @param process the main process of the anode's service, while it runs
 * @param load empty when neither statistics nor memory can be read
 * @param modelsUp its model services that run
 * @param modelsDown those that have failed
 */
public record HostReport(
        ServiceTruth service, OptionalLong process, Optional<Load> load, List<String> modelsUp, List<String> modelsDown) {
    /** From no host at all. */
    public static final HostReport NOTHING =
            new HostReport(ServiceTruth.UNKNOWN, OptionalLong.empty(), Optional.empty(), List.of(), List.of());

    public HostReport {
        modelsUp = List.copyOf(modelsUp);
        modelsDown = List.copyOf(modelsDown);
    }
}
