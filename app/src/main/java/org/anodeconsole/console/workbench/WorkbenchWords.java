package org.anodeconsole.console.workbench;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** Puts data sets and runs into words of the language chosen now. */
final class WorkbenchWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Messages messages;

    WorkbenchWords(Messages messages) {
        this.messages = messages;
    }

    /** Rows, span, step, gaps and so on of a data set. */
    String profile(DataViewModel.Opened opened) {
        TimeSeries series = opened.series();
        SeriesProfile profile = opened.profile();
        return messages.text("workbench.profile",
                profile.rows(), time(series, 0), time(series, series.size() - 1), step(series, profile), profile.gaps(), profile.missing(),
                profile.duplicates());
    }

    /** The season to suggest; empty when none stands out. */
    String period(DataViewModel.Opened opened) {
        return opened.period().map(rows -> messages.text("workbench.period", String.valueOf(rows))).orElse("");
    }

    private static String time(TimeSeries series, int row) {
        Instant instant = series.precision().toInstant(series.time(row));
        return TIME.format(instant.atZone(series.zone()));
    }

    private String step(TimeSeries series, SeriesProfile profile) {
        if (profile.cadence() != Cadence.FIXED) {
            return messages.text("workbench.cadence." + profile.cadence().name());
        }
        if (profile.step() == 0) {
            return "–";
        }
        double seconds = profile.step() / (series.precision().perMillisecond() * 1_000.0);
        String[] units = {"d", "h", "min", "s"};
        double[] lengths = {86_400, 3_600, 60, 1};
        for (int i = 0; i < units.length; i++) {
            if (seconds >= lengths[i]) {
                return number(seconds / lengths[i]) + " " + units[i];
            }
        }
        return number(seconds * 1_000) + " ms";
    }

    private String number(double value) {
        return messages.text("workbench.number", value);
    }

    /** Where a bundled sample is from and how it may be used; empty for data of the user. */
    String origin(DataViewModel.Opened opened) {
        return opened.file() != null || opened.table() != null
                ? ""
                : SampleSeries.of(opened.series()).map(sample -> messages.text(sample.key() + ".source")).orElse("");
    }

    /** The remarks on a data set, one a line. */
    String remarks(DataViewModel.Opened opened) {
        return opened.notices().stream().map(n -> n.in(messages)).collect(Collectors.joining("\n"));
    }

    /** How a CSV file was read. */
    String layout(CsvPreview preview) {
        CsvLayout layout = preview.layout();
        String delimiter = layout.delimiter() == '\t' ? "Tab" : String.valueOf(layout.delimiter());
        String times = layout.timeColumn() == CsvLayout.NO_COLUMN ? "–" : layout.columns().get(layout.timeColumn());
        return messages.text("workbench.layout", delimiter, String.valueOf(layout.decimalMark()), times, layout.charset().name(), preview.source().name());
    }

    /** Where a run stands and what came of it. */
    String state(RunViewModel run) {
        return switch (run.state()) {
            case RunViewModel.State.Running running -> messages.text("workbench.state.running");
            case RunViewModel.State.Cancelled cancelled -> messages.text("workbench.state.cancelled");
            case RunViewModel.State.Done(RunResult.Detected detected, long millis, var none) ->
                    messages.text("workbench.state.detected", detected.windows().size(), millis) + atAnode(detected);
            case RunViewModel.State.Done(RunResult.Forecasted forecast, long millis, var errors) -> forecast(forecast, millis);
            case RunViewModel.State.Failed(Throwable failure) -> failure(failure);
        };
    }

    private String forecast(RunResult.Forecasted forecast, long millis) {
        @Nullable String model = forecast.model();
        String done = messages.text("workbench.state.forecasted", forecast.mean().size(), millis) + atAnode(forecast);
        return model == null ? done : done + " · " + model;
    }

    /** The part of the time the anode itself had the request; empty when it does not tell. */
    private String atAnode(RunResult result) {
        @Nullable Double millis = result.anodeMillis();
        return millis == null ? "" : messages.text("workbench.state.atAnode", MeasureText.of(millis, millis < 10 ? 1 : 0, messages.locale()));
    }

    /** How a run reaches its anode. */
    String where(RunRequest request) {
        return request.way() == RunWay.DIRECT ? request.anode().url() : messages.text("workbench.bySql");
    }

    /** How a run compares with the same run made the other way, on a line of its own; empty when there is none. */
    String comparison(RunViewModel run) {
        WayComparison.Words found = run.comparison();
        return found == null ? "" : "\n" + messages.text(found.key(), found.arguments().toArray());
    }

    /** What is wrong with an option, and what it may be; empty for none. */
    String badOption(RunSettingsViewModel.@Nullable BadOption bad) {
        return bad == null
                ? ""
                : messages.text("workbench.option.bad", bad.option(), bad.value(), OptionRules.allowed(bad.rule(), messages));
    }

    /** A failure with its remedy; empty for none. */
    String failure(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        Problem problem = ProblemException.describe(failure, messages);
        return problem.what() + " " + problem.remedy();
    }

    /** The options of a run as they stand in SQL. */
    static String options(RunRequest request) {
        String options = request.options().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(o -> o.getKey() + "=" + o.getValue()).collect(Collectors.joining(","));
        String rows = request.kind() == AlgorithmChoice.Kind.FORECAST ? "rows=" + request.rows() : "";
        String check = request.checkWhiteNoise() ? "" : "wncheck=0";
        return Stream.of(options, rows, check).filter(o -> !o.isEmpty()).collect(Collectors.joining(","));
    }
}
