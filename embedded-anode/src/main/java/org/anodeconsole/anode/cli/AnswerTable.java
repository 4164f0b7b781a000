package org.anodeconsole.anode.cli;

import java.util.List;
import java.util.Locale;
import org.anodeconsole.anode.protocol.DetectionAnswer.Window;
import org.anodeconsole.anode.protocol.ForecastAnswer;

/** Answers as aligned columns for a terminal. */
final class AnswerTable {
    private AnswerTable() {}

    static String windows(List<Window> windows) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%20s %20s%n", "first", "last"));
        for (Window window : windows) {
            table.append(String.format(Locale.ROOT, "%20d %20d%n", window.first(), window.last()));
        }
        return table.append(String.format(Locale.ROOT, "%d anomalous windows%n", windows.size())).toString();
    }

    static String forecast(ForecastAnswer answer) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%20s %16s %16s %16s%n", "time", "forecast", "lower", "upper"));
        for (int i = 0; i < answer.rows(); i++) {
            table.append(String.format(Locale.ROOT, "%20d %16.6g %16.6g %16.6g%n",
                    answer.timestamps()[i], answer.mean()[i], answer.lower()[i], answer.upper()[i]));
        }
        if (answer.model() != null) {
            table.append(String.format(Locale.ROOT, "model %s%n", answer.model()));
        }
        if (answer.mse() != null) {
            table.append(String.format(Locale.ROOT, "mean squared error %.6g%n", answer.mse()));
        }
        return table.toString();
    }
}
