package org.anodeconsole.console.workbench;

import java.util.List;
import org.anodeconsole.console.chart.ChartLayer.Window;

/**
 * What was tried on a data set and what came of it, to be kept and opened again.
 *
 * @param series the data themselves: a file may have moved and a table changed when the experiment is opened
 * @param labels what was known to be anomalous
 * @param trials the finished runs, the latest first
 */
record Experiment(TimeSeries series, List<Window> labels, List<Trial> trials) {
    /** A finished run. */
    record Trial(RunRequest request, RunViewModel.State.Done done) {}

    Experiment {
        labels = List.copyOf(labels);
        trials = List.copyOf(trials);
    }
}
