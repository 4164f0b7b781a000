package org.anodeconsole.console.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.console.chart.ChartLayer;
import org.anodeconsole.console.chart.ChartSeries;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.workbench.SheetChart.Line;
import org.anodeconsole.console.workbench.SheetChart.Place;
import org.anodeconsole.console.workbench.SheetChart.Style;
import org.jspecify.annotations.Nullable;

/** The sheet of one run: what was asked, how good the answer is, its values and a chart of them. */
final class ReportCard {
    /** More points than a chart has pixels make it slow, not better. */
    static final int MOST_CHART_ROWS = 20_000;

    private static final int LEAST_HISTORY = 120;
    private static final int HISTORY_SHARE = 4;
    private static final double VALUE_WIDTH = 16;
    private static final int CHART_WIDTH = 14;
    private static final int CHART_HEIGHT = 26;
    private static final String HISTORY = "595959";
    private static final String RESULT = "0072B2";
    private static final String LIMITS = "56B4E9";
    private static final String FOUND = "D55E00";
    private static final String LABELLED = "009E73";

    private final TimeSeries series;
    private final List<ChartLayer.Window> labels;
    private final SheetClock clock;
    private final Messages messages;

    ReportCard(TimeSeries series, List<ChartLayer.Window> labels, SheetClock clock, Messages messages) {
        this.series = series;
        this.labels = labels;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Writes the card of a run.
     *
     * @param facts the titles of the run's row in the summary with their values
     * @return its chart; null when spreadsheets cannot count its times
     */
    @Nullable SheetChart write(ReportSheet sheet, RunViewModel run, RunResult result, List<ReportSummary.Fact> facts) throws IOException {
        sheet.sheet().width(1, VALUE_WIDTH);
        int row = 0;
        for (ReportSummary.Fact fact : facts) {
            sheet.title(row, 0, fact.title());
            fact.write(sheet, row++, 1);
        }
        sheet.title(row, 0, messages.text("workbench.report.zone"));
        sheet.text(row, 1, series.zone().getId());
        return switch (result) {
            case RunResult.Forecasted forecast -> forecast(sheet, row + 3, run, forecast);
            case RunResult.Detected detected -> detection(sheet, row + 3, run, detected);
        };
    }

    private @Nullable SheetChart forecast(ReportSheet sheet, int titleRow, RunViewModel run, RunResult.Forecasted forecast) throws IOException {
        ChartSeries mean = forecast.mean();
        int holdOut = run.request().holdOut();
        int known = series.size() - holdOut;
        int first = firstShown(sheet, titleRow, Math.max(known - Math.max(LEAST_HISTORY, HISTORY_SHARE * mean.size()), 0), known);
        sheet.titles(titleRow, texts("time", "value", "forecast", "lower", "upper", "error"));
        int row = titleRow + 1;
        for (int i = first; i < known; i++, row++) {
            sheet.time(row, 0, series.millis(i));
            sheet.number(row, 1, series.value(i));
        }
        double[] actual = holdOut > 0 ? Evaluation.actual(forecast, series, holdOut) : new double[0];
        for (int i = 0; i < mean.size(); i++, row++) {
            double came = i < actual.length ? actual[i] : Double.NaN;
            sheet.time(row, 0, mean.time(i));
            sheet.number(row, 1, came);
            sheet.number(row, 2, mean.value(i));
            sheet.number(row, 3, forecast.lower().value(i));
            sheet.number(row, 4, forecast.upper().value(i));
            sheet.number(row, 5, mean.value(i) - came);
        }
        if (mean.size() == 0) {
            return null;
        }
        List<Line> lines = List.of(
                new Line(1, HISTORY, Style.LINE), new Line(2, RESULT, Style.DASHED), new Line(3, LIMITS, Style.THIN), new Line(4, LIMITS, Style.THIN));
        long from = first < known ? series.millis(first) : mean.time(0);
        return chart(sheet, run, 7, titleRow, row - 1, from, mean.time(mean.size() - 1), lines);
    }

    private @Nullable SheetChart detection(ReportSheet sheet, int titleRow, RunViewModel run, RunResult.Detected detected) throws IOException {
        boolean[] found = Evaluation.flags(series, detected.windows());
        boolean[] labelled = Evaluation.flags(series, labels);
        int first = firstShown(sheet, titleRow, 0, series.size());
        List<String> titles = new ArrayList<>(texts("time", "value", "found"));
        titles.addAll(labels.isEmpty() ? List.of("") : texts("labelled"));
        titles.addAll(texts("from", "to", "rows"));
        sheet.titles(titleRow, titles);
        for (int column : new int[] {4, 5}) {
            sheet.sheet().width(column, 20);
        }
        int points = series.size() - first;
        // A sheet is written row by row, so the windows stand beside the values from the start.
        int most = Math.min(Math.max(points, detected.windows().size()), ReportSheet.MOST_ROWS - titleRow - 1);
        for (int i = 0; i < most; i++) {
            int row = titleRow + 1 + i;
            if (i < points) {
                double value = series.value(first + i);
                sheet.time(row, 0, series.millis(first + i));
                sheet.number(row, 1, value);
                sheet.number(row, 2, found[first + i] ? value : Double.NaN);
                sheet.number(row, 3, labelled[first + i] ? value : Double.NaN);
            }
            if (i < detected.windows().size()) {
                ChartLayer.Window window = detected.windows().get(i);
                sheet.time(row, 4, window.from());
                sheet.time(row, 5, window.to());
                sheet.number(row, 6, rowsUpTo(window.to()) - series.firstAtOrAfter(window.from()));
            }
            sheet.endRow(row);
        }
        if (points == 0) {
            return null;
        }
        List<Line> lines = new ArrayList<>(List.of(new Line(1, HISTORY, Style.LINE), new Line(2, FOUND, Style.MARKS)));
        if (!labels.isEmpty()) {
            lines.add(new Line(3, LABELLED, Style.RINGS));
        }
        return chart(sheet, run, 8, titleRow, titleRow + points, series.millis(first), series.millis(series.size() - 1), lines);
    }

    private int rowsUpTo(long time) {
        return series.firstAtOrAfter(time + 1);
    }

    /** The first row that is shown; a word above the table when it is not the first there is. */
    private int firstShown(ReportSheet sheet, int titleRow, int wanted, int end) {
        int first = Math.max(wanted, end - MOST_CHART_ROWS);
        if (first > 0) {
            sheet.text(titleRow - 1, 0, messages.text("workbench.report.tail", end - first, end));
        }
        return first;
    }

    private @Nullable SheetChart chart(ReportSheet sheet, RunViewModel run, int column, int titleRow, int lastRow, long from, long to, List<Line> lines) {
        if (!clock.knows(from) || !clock.knows(to)) {
            sheet.text(0, column, messages.text("workbench.report.noChart"));
            return null;
        }
        String title = run.request().algorithm() + " – " + series.name();
        return new SheetChart(
                sheet.sheet().getName(), title, series.name(), new Place(column, 0, CHART_WIDTH, CHART_HEIGHT), titleRow, lastRow, clock.pattern(),
                clock.days(from), clock.days(to), lines);
    }

    private List<String> texts(String... keys) {
        return List.of(keys).stream().map(key -> messages.text("workbench.report." + key)).toList();
    }
}
