package org.anodeconsole.console.cluster;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anodeconsole.anode.protocol.OptionText;
import org.anodeconsole.console.language.ProblemException;

/**
 * Writes analysis SQL. A server takes some statements badly without saying so: missing values count as 0, rows go to the
 * anode in the order they come, whole numbers cut the forecast, two forecasts in one query mix, and a forecast with
 * PARTITION BY ends the server. What is written here has one series, in ascending order, without missing values, and one
 * forecast; no statement is split into groups.
 */
public final class AnalysisSql {
    /** The most steps of a forecast. */
    public static final int MOST_STEPS = 1_024;

    /** The fewest rows of either analysis. */
    public static final int FEWEST_ROWS = 10;

    /** Longer option texts are cut silently by the server. */
    private static final int LONGEST_OPTIONS = 511;

    private static final String VALUE = "v";
    private static final String TIME = "ts";

    private final ServerVersion version;

    public AnalysisSql(ServerVersion version) {
        this.version = version;
    }

    /** Reads the series: {@code ts} and {@code v}, in ascending order, without missing values. */
    public String read(SeriesSelection series) throws ProblemException {
        Source source = source(series);
        return "SELECT " + source.time() + " AS " + TIME + ", " + source.value() + " AS " + VALUE + " FROM " + source.from()
                + (source.nested() ? "" : " ORDER BY " + source.time());
    }

    /**
     * Forecasts the series: {@code forecast_ts}, {@code forecast_value}, {@code low}, {@code high}.
     *
     * @throws ProblemException when a limit of the server would be broken or something cannot be written
     */
    public String forecast(SeriesSelection series, AnalysisOptions analysis) throws ProblemException {
        if (analysis.rows() < 1 || analysis.rows() > MOST_STEPS) {
            throw new ProblemException("cluster.sql.steps", "", analysis.rows(), MOST_STEPS);
        }
        Map<String, String> options = new LinkedHashMap<>();
        options.put("rows", String.valueOf(analysis.rows()));
        options.put("conf", confidence(analysis.confidence()));
        Source source = source(series);
        String value = series.isWholeNumber() ? source.value() + "+0.0" : source.value();
        return "SELECT _frowts AS forecast_ts, FORECAST(" + value + ", " + options(analysis, options)
                + ") AS forecast_value, _flow AS low, _fhigh AS high FROM " + source.from();
    }

    /** Finds the anomalies of the series: {@code first}, {@code last}, {@code points}. */
    public String anomalies(SeriesSelection series, AnalysisOptions analysis) throws ProblemException {
        Source source = source(series);
        return "SELECT _wstart AS first_ts, _wend AS last_ts, COUNT(*) AS points FROM " + source.from()
                + " ANOMALY_WINDOW(" + source.value() + ", " + options(analysis, Map.of()) + ")";
    }

    /**
     * Refuses a number of rows that the server would refuse after having read them.
     *
     * @param forecast whether they are for a forecast, otherwise for anomaly windows
     */
    public void checkRows(int rows, boolean forecast) throws ProblemException {
        int most = forecast ? version.mostRowsOfForecast() : version.mostRowsOfWindows();
        if (rows < FEWEST_ROWS) {
            throw new ProblemException("cluster.sql.tooFewRows", "", rows, FEWEST_ROWS);
        }
        if (rows > most) {
            throw new ProblemException("cluster.sql.tooManyRows", "", rows, most);
        }
    }

    /**
     * Where the values come from.
     *
     * @param nested whether rows come from a query within, which orders them
     */
    private record Source(String time, String value, String from, boolean nested) {}

    private static Source source(SeriesSelection series) throws ProblemException {
        String time = SqlText.identifier(series.timeColumn());
        String value = SqlText.identifier(series.column());
        String from = SqlText.identifier(series.database(), series.table()) + " WHERE " + value + " IS NOT NULL" + range(series, time);
        boolean nested = false;
        if (series.thinning().isPresent()) {
            SeriesSelection.Thinning by = series.thinning().get();
            from = "(SELECT _wstart AS " + TIME + ", " + by.aggregate() + "(" + value + ") AS " + VALUE + " FROM " + from
                    + " INTERVAL(" + by.interval() + "))";
            time = TIME;
            value = VALUE;
            nested = true;
        }
        if (series.lastRows().isPresent()) {
            String both = time + ", " + value;
            from = "(SELECT " + both + " FROM (SELECT " + both + " FROM " + from + " ORDER BY " + time + " DESC LIMIT "
                    + series.lastRows().getAsInt() + ") ORDER BY " + time + ")";
            nested = true;
        }
        return new Source(time, value, from, nested);
    }

    private static String range(SeriesSelection series, String time) {
        StringBuilder range = new StringBuilder();
        series.from().ifPresent(first -> range.append(" AND ").append(time).append(" >= ").append(series.precision().count(first)));
        series.to().ifPresent(last -> range.append(" AND ").append(time).append(" <= ").append(series.precision().count(last)));
        return range.toString();
    }

    private String confidence(double share) {
        return version.confidenceInPercent()
                ? String.format(Locale.ROOT, "%d", Math.round(share * 100))
                : String.format(Locale.ROOT, "%s", Math.round(share * 10_000) / 10_000.0);
    }

    private static String options(AnalysisOptions analysis, Map<String, String> horizon) throws ProblemException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("algo", analysis.algorithm());
        all.putAll(horizon);
        if (!analysis.checkWhiteNoise()) {
            all.put("wncheck", "0");
        }
        new TreeMap<>(analysis.options()).forEach(all::putIfAbsent);
        String text;
        try {
            text = OptionText.format(all);
        } catch (IllegalArgumentException e) {
            throw new ProblemException("cluster.sql.option", String.valueOf(e.getMessage()), all.toString());
        }
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_OPTIONS) {
            throw new ProblemException("cluster.sql.longOptions", "", length, LONGEST_OPTIONS);
        }
        return SqlText.literal(text);
    }
}
