package org.anodeconsole.console.chart;

import java.text.MessageFormat;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.anodeconsole.console.language.Messages;

/**
 * The words a chart says, in the user's language. Patterns are those of {@link MessageFormat}.
 *
 * @param locale for numbers and month names
 * @param empty shown when there is nothing to draw
 * @param now label of the "now" line
 * @param interval a forecast reading: {0} expected value, {1} lower limit, {2} upper limit
 * @param summary what assistive technology reads: {0} first time, {1} last time, {2} number of points, {3} number of anomalies, {4} layer names
 * @param legendHint tooltip of a legend entry: {0} its name
 * @param overview accessible name of the overview strip
 */
public record ChartTexts(Locale locale, String empty, String now, String interval, String summary, String legendHint, String overview) {
    /** The chart's words among the messages, following the language. */
    public static ObservableValue<ChartTexts> following(Messages messages) {
        return messages.localeProperty().map(locale -> new ChartTexts(
                locale, messages.text("chart.empty"), messages.text("chart.now"), messages.text("chart.interval", "{0}", "{1}", "{2}"),
                messages.text("chart.summary", "{0}", "{1}", "{2}", "{3}", "{4}"), messages.text("chart.legendHint", "{0}"), messages.text("chart.overview")));
    }

    String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
