package org.anodeconsole.console.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of {@code analytics_compare}, TDengine's command-line tool for comparing algorithms, as its file
 * {@code analytics.ini} gives them.
 *
 * @param table the rows to judge by, if it names them
 * @param parts one for each kind of algorithm it names
 * @param remarks what the console does otherwise than the tool
 */
record AnalyticsIni(Optional<Table> table, List<Part> parts, List<Remark> remarks) {
    /** @param column empty when it names none */
    record Table(String database, String table, String column) {
        String name() {
            return database + "." + table;
        }
    }

    /** One algorithm to run. */
    record Plan(String algorithm, Map<String, String> options) {}

    /**
     * The algorithms of one kind, in the order of the file, and the rows they are run on.
     *
     * @param rows how many rows to forecast, if it says
     * @param from the first time, if it is limited
     * @param to the last time, if it is limited
     * @param labels the numbers of the rows known to be anomalous, the first being 0
     */
    record Part(
            AlgorithmChoice.Kind kind, List<Plan> plans, Optional<Integer> rows, Optional<IniTime> from, Optional<IniTime> to, List<Integer> labels) {
        String algorithms() {
            return String.join(", ", plans.stream().map(Plan::algorithm).toList());
        }
    }

    /** Something to know, by the key of its words. */
    record Remark(String key, List<Object> arguments) {
        static Remark of(String key, Object... arguments) {
            return new Remark("workbench.analyticsIni." + key, List.of(arguments));
        }
    }
}
