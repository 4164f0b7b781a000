package org.anodeconsole.console.cluster;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A session whose answers the test writes. It remembers every statement. */
public class ScriptedSession implements ClusterSession {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final ServerFacts facts;
    private final Script script;

    /** The server's part of the play. */
    public interface Script {
        Rows answer(String sql) throws ClusterException, InterruptedException;
    }

    public ScriptedSession(ServerFacts facts, Script script) {
        this.facts = facts;
        this.script = script;
    }

    public static ServerFacts server(String version) {
        return new ServerFacts(version, "community", "7", "localhost:6030");
    }

    /** Rows whose columns are {@code name TYPE}. */
    @SafeVarargs
    public static Rows rows(List<String> columns, List<? extends @Nullable Object>... rows) {
        List<Rows.Column> described = columns.stream()
                .map(text -> new Rows.Column(text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1)))
                .toList();
        return new Rows(described, Arrays.stream(rows).<List<@Nullable Object>>map(row -> Arrays.asList(row.toArray())).toList(), false);
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public String name() {
        return "plant";
    }

    @Override
    public ServerFacts server() {
        return facts;
    }

    @Override
    public Rows query(String sql, Duration limit, int mostRows) throws ClusterException, InterruptedException {
        statements.add(sql);
        return script.answer(sql);
    }

    @Override
    public void execute(String sql, Duration limit) throws ClusterException, InterruptedException {
        statements.add(sql);
        script.answer(sql);
    }

    @Override
    public void close() {}
}
