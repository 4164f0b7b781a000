package org.anodeconsole.standin.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.engine.Analysis.Input;
import org.anodeconsole.standin.engine.AnodeRegister.Registered;
import org.anodeconsole.standin.sql.Expr;
import org.anodeconsole.standin.sql.Query;

/** The windows an anode finds anomalous. A window of one point ends one unit after it starts. */
final class AnomalyWindows {
    private final Environment environment;
    private final Query.AnomalyWindow window;

    AnomalyWindows(Environment environment, Query.AnomalyWindow window) {
        this.environment = environment;
        this.window = window;
    }

    List<Frame> frames(Relation partition) {
        Input input = input(partition);
        AnalysisOptions options = new AnalysisOptions(window.options() == null ? "algo=iqr" : window.options(), 0x2684);
        if (input.rows() == 0) {
            return List.of();
        }
        Analysis analysis = Analysis.anomalies(environment);
        Registered server = analysis.server(options, input);
        String body = new AnalysisBody(input.type(), input.times(), input.values())
                .options(options, partition.precision())
                .end(input.rows());
        JsonNode answer = analysis.ask(server, options, body);
        long rows = answer.path("rows").longValue();
        if (rows == 0) {
            return List.of();
        }
        if (answer.path("res").size() != rows) {
            throw AnodeAnswers.invalid();
        }
        List<Frame> frames = new ArrayList<>();
        for (JsonNode found : answer.path("res")) {
            if (found.size() != 2 || !found.get(0).isNumber() || !found.get(1).isNumber()) {
                throw AnodeAnswers.invalid();
            }
            frames.add(frame(partition, found.get(0).longValue(), found.get(1).longValue()));
        }
        return frames;
    }

    private Input input(Relation partition) {
        if (window.value() instanceof Expr.Name name) {
            int at = partition.indexOf(name.name());
            if (at >= 0 && partition.fields().get(at).kind() == Field.Kind.TAG) {
                throw new TaosError(0x2683, "ANOMALY_WINDOW not support on tag column");
            }
        }
        Compiled value = ExprCompiler.ofRows(partition, environment).compile(window.value());
        if (!value.type().isMathable()) {
            throw new TaosError(0x2682, "ANOMALY_WINDOW only support mathable column");
        }
        return Input.of(partition, value);
    }

    private static Frame frame(Relation partition, long start, long end) {
        long last = start >= end ? start + 1 : end;
        List<Object[]> group = partition.rows().stream()
                .filter(row -> (Long) row[partition.time()] >= start && (Long) row[partition.time()] <= Math.max(start, end))
                .toList();
        return Frame.ofGroup(group, start, last);
    }
}
