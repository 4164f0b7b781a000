package org.anodeconsole.standin.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.anodeconsole.standin.data.TaosError;

/** The text behind the column in FORECAST and ANOMALY_WINDOW, {@code algo=arima,rows=20}: cut at 511 characters without a word. */
final class AnalysisOptions {
    private static final int MOST_CHARACTERS = 511;
    private static final int MOST_ROWS = 1024;

    private final String text;
    private final Map<String, String> values = new HashMap<>();

    /** @param missingAlgorithm the code when no algorithm is named */
    AnalysisOptions(String given, int missingAlgorithm) {
        text = given.length() > MOST_CHARACTERS ? given.substring(0, MOST_CHARACTERS) : given;
        for (String piece : text.split(",")) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                values.put(piece.substring(0, equals).strip().toLowerCase(Locale.ROOT), piece.substring(equals + 1).strip());
            }
        }
        if (algorithm().isEmpty()) {
            throw new TaosError(missingAlgorithm, "Option should include algo field");
        }
    }

    String text() {
        return text;
    }

    String algorithm() {
        return values.getOrDefault("algo", "").toLowerCase(Locale.ROOT);
    }

    int whiteNoiseCheck() {
        return (int) whole("wncheck", 1);
    }

    /** @throws TaosError 0x446 above 1,024, with a text that misleads; 0xFFFF for what is no number */
    long rows() {
        long rows = whole("rows", 10);
        if (rows > MOST_ROWS) {
            throw new TaosError(0x446, "Analysis failed since too many input rows");
        }
        return rows;
    }

    long whole(String key, long otherwise) {
        String value = values.get(key);
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new TaosError(0xFFFF, "Unknown error 65535");
        }
    }

    /** 60 s unless a time within the server's range is named. */
    Duration timeout(int longest) {
        long seconds = whole("timeout", 60);
        return Duration.ofSeconds(seconds < 1 || seconds > longest ? 60 : seconds);
    }

    /** As it goes into the request: a fraction up to 1 or a percentage, and the default for anything else. */
    String confidence(boolean percent) {
        double given;
        try {
            given = Double.parseDouble(values.getOrDefault("conf", percent ? "95" : "0.95"));
        } catch (NumberFormatException e) {
            given = -1;
        }
        if (percent) {
            return given > 0 && given <= 100 ? String.valueOf((int) given) : "95";
        }
        return String.format(Locale.ROOT, "%f", given > 0 && given <= 1 ? given : 0.95);
    }
}
