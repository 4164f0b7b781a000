package org.anodeconsole.console.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is kept of alerts from one run of the console to the next.
 *
 * @param mutes until when nothing is to be said of what
 */
public record AlertMemory(List<AlertRule> rules, Map<Alert.Subject, Instant> mutes, List<Alert> alerts) {
    public AlertMemory {
        rules = List.copyOf(rules);
        mutes = Map.copyOf(mutes);
        alerts = List.copyOf(alerts);
    }

    static AlertMemory fresh() {
        return new AlertMemory(AlertRule.standard(), Map.of(), List.of());
    }
}
