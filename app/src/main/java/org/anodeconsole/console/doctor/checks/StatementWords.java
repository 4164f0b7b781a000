package org.anodeconsole.console.doctor.checks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be read from a statement without a parser: words and options. It may be wrong inside string literals. */
final class StatementWords {
    private static final Pattern FORECAST = Pattern.compile("\\bforecast\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANOMALY = Pattern.compile("\\banomaly_window\\s*\\(", Pattern.CASE_INSENSITIVE);

    private StatementWords() {}

    static int forecasts(String sql) {
        return (int) FORECAST.matcher(sql).results().count();
    }

    static boolean isAnomaly(String sql) {
        return ANOMALY.matcher(sql).find();
    }

    static boolean isAnalysis(String sql) {
        return forecasts(sql) > 0 || isAnomaly(sql);
    }

    static boolean has(String sql, String words) {
        return Pattern.compile("\\b" + words.replace(" ", "\\s+") + "\\b", Pattern.CASE_INSENSITIVE).matcher(sql).find();
    }

    /** An option of the analysis, such as {@code rows}. */
    static Optional<String> option(String sql, String name) {
        Matcher matcher = Pattern.compile("[\\s,'\"]" + name + "\\s*=\\s*([^,'\"\\s]{1,40})", Pattern.CASE_INSENSITIVE).matcher(sql);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static Optional<Double> number(String sql, String name) {
        try {
            return option(sql, name).map(Double::valueOf);
        } catch (NumberFormatException e) {
            // Not a number: the anode will say so.
            return Optional.empty();
        }
    }
}
