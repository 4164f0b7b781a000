package org.anodeconsole.standin.engine;

import java.util.List;

/** What depends on the server's version. */
record ServerGeneration(String version) {
    private static final List<String> FIRST_TYPES = List.of("anomaly-detection", "forecast");
    private static final List<String> LATER_TYPES =
            List.of("anomaly-detection", "forecast", "imputation", "correlation", "classification");

    /** {@code conf} is a percentage, 95, in servers before 3.3.6.6 and a fraction, 0.95, from it on. */
    boolean confidenceInPercent() {
        return !atLeast(3, 3, 6, 6);
    }

    /** Later servers give DOUBLE where the first gave the column's own type and FLOAT bounds. */
    boolean forecastsAreDouble() {
        return atLeast(3, 3, 7);
    }

    /** In the order of SHOW ANODES FULL. An unknown type fails the registration. */
    List<String> algorithmTypes() {
        return atLeast(3, 3, 7) ? LATER_TYPES : FIRST_TYPES;
    }

    /** Seconds a statement's {@code timeout=} may ask for. */
    int longestTimeout() {
        return atLeast(3, 3, 7) ? 1200 : 600;
    }

    /** Later servers tell white noise apart from other refusals. */
    boolean tellsWhiteNoise() {
        return atLeast(3, 3, 7);
    }

    private boolean atLeast(int... wanted) {
        String[] parts = version.split("[.-]");
        for (int i = 0; i < wanted.length; i++) {
            int part = i < parts.length && parts[i].matches("\\d{1,6}") ? Integer.parseInt(parts[i]) : 0;
            if (part != wanted[i]) {
                return part > wanted[i];
            }
        }
        return true;
    }
}
