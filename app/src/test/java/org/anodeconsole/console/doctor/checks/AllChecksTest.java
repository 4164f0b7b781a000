package org.anodeconsole.console.doctor.checks;

import static org.anodeconsole.console.doctor.World.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.cluster.ServerFacts;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.CheckResult;
import org.anodeconsole.console.doctor.Diagnosis;
import org.anodeconsole.console.doctor.DoctorWords;
import org.anodeconsole.console.doctor.SeenCluster;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Statement;
import org.anodeconsole.console.doctor.Wire;
import org.anodeconsole.console.doctor.World;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllChecksTest {
    private static final String VENV = "/usr/local/taos/taosanode/venv";

    /** For each check the illness it finds. */
    private static final Map<String, List<Consumer<World>>> ILLNESSES = new HashMap<>();

    @SafeVarargs
    private static void ill(String check, Consumer<World>... illnesses) {
        ILLNESSES.put(check, List.of(illnesses));
    }

    private static Consumer<World> ini(String line, String replacement) {
        return world -> world.ini = world.ini.replace(line, replacement);
    }

    /** The Python file of later anodes, with a line that makes it ill. */
    private static Consumer<World> python(String line) {
        String name = line.substring(0, line.indexOf(' '));
        String healthy = """
                # Python
                bind = '10.0.0.1:6035'
                timeout = 1200
                loglevel = 'info'
                log_level = 'INFO'
                draw_result = False
                """;
        return world -> world.ini = healthy.replaceAll("(?m)^" + name + " = .*\n", "") + line + "\n";
    }

    private static Consumer<World> sql(String sql) {
        return world -> world.statement = new Statement(sql, "");
    }

    private static Consumer<World> failure(String failure) {
        return world -> world.statement = new Statement("", failure);
    }

    static {
        ill("service-unreachable", world -> {
            world.reachable = false;
            world.openPorts = List.of(6035);
        }, world -> {
            world.reachable = false;
            world.openPorts = List.of();
        }, world -> world.reachable = false);
        ill("application-not-loaded", world -> world.answers.put("/status", answer(500, "text/plain", "Internal Server Error")));
        ill("not-an-anode", world -> {
            world.answers.put("/", answer(200, "text/html", "<h1>Welcome to nginx!</h1>"));
            world.answers.put("/status", answer(404, "text/html", "<h1>Not Found</h1>"));
        });
        ill("bad-answer",
                world -> world.answers.put("/status", answer(500, "text/html", "<!doctype html>")),
                world -> world.answers.put("/list", answer(200, "application/json", "{\"details\": NaN}")));
        ill("slow-status", world -> world.answers.put("/status", slow(60)), world -> world.answers.put("/status", slow(150)));
        ill("list-protocol", world -> world.offer("2.0", "forecast:arima"));
        ill("crashing-name", world -> world.offer("1.0", "forecast:" + "x".repeat(62)));
        ill("capital-name", world -> world.offer("1.0", "forecast:TDtsfm_1"));
        ill("no-algorithms", world -> world.offer("1.0"));
        ill("missing-algorithms", world -> world.listed = List.of("iqr"));
        ill("stale-algorithms", world -> world.offer("1.0", "anomaly-detection:iqr"));
        ill("duplicate-anode", world -> world.registered.addFirst(World.anode(0, "ANODE1.local:6090/", Anode.READY)));
        ill("long-address", world -> world.registered.add(World.anode(2, "a".repeat(119) + ":1", Anode.READY)));
        ill("offline-for-cluster", world -> world.registered.set(0, World.anode(1, World.URL, Anode.OFFLINE)));
        ill("loopback-address", world -> world.url = "127.0.0.1:6090", world -> {
            world.url = "localhost:6090";
            world.put("SHOW DNODES", List.of("id"), List.of(1), List.of(2));
        });
        ill("unknown-types", world -> world.offer("1.0", "imputation:moment"));
        ill("version-gap", world -> world.server = new ServerFacts("3.4.0.1", "", "", ""));
        ill("two-clusters",
                world -> world.seen.set(0, new SeenCluster("2", "other", "2026-11-24", List.of("anode1:6035", "anode1:6090"))),
                world -> world.seen.set(0, new SeenCluster("2", "other", "2026-11-24", List.of("10.0.0.1:6090"))));
        ill("several-providers", world -> world.put("SHOW ANODES FULL", List.of("id", "type", "algo"),
                List.of(1, "forecast", "arima"), List.of(2, "forecast", "arima")));
        ill("long-queries", world -> world.put("SHOW QUERIES", List.of("exec_usec", "sql"),
                List.of(50_000_000L, "select forecast(a) from t")));
        ill("old-server", world -> world.server = new ServerFacts("3.3.5.8", "", "", ""));
        ill("bound-to-loopback", ini("0.0.0.0:6090", "127.0.0.1:6090"), python("bind = '127.0.0.1:6035'"));
        ill("daemonize", ini("callable = app", "callable = app\ndaemonize = /tmp/log"), python("daemon = True"));
        ill("query-timeout", ini("http-timeout = 1200", ""), ini("harakiri = 0", "harakiri = 30"), python("timeout = 30"));
        ill("debug-log", ini("INFO", "DEBUG"), python("log_level = 'DEBUG'"));
        ill("exposed", ini("127.0.0.1:8387", "0.0.0.0:8387"));
        ill("draws-results", ini("log-level", "draw-result = 0\nlog-level"), python("draw_result = True"));
        ill("configuration-errors", ini("callable = app", ""), ini("need-app = true", "need-app = true\nneed-app = true"));
        ill("unit-name", world -> world.commands.put(
                "systemctl show --property=LoadState --value taosanoded.service", new CommandResult(0, "not-found\n", "")));
        ill("active-but-unusable", world -> world.reachable = false,
                world -> world.answers.put("/status", answer(500, "text/plain", "Internal Server Error")));
        ill("missing-uwsgi", world -> world.files.remove(VENV + "/bin/uwsgi"));
        ill("python-environment",
                world -> world.files.remove(VENV + "/bin"),
                world -> world.commands.put(VENV + "/bin/python3 -V", new CommandResult(127, "", "not found")),
                world -> world.commands.put(VENV + "/bin/python3 -V", new CommandResult(0, "Python 3.13.1", "")),
                world -> world.commands.put(VENV + "/bin/python3 -c import flask", new CommandResult(1, "", "ModuleNotFoundError")));
        ill("missing-compiler", world -> world.commands.remove("g++ --version"));
        ill("model-memory", world -> world.commands.put("cat /proc/meminfo", new CommandResult(0, "MemTotal: 8000000 kB", "")));
        ill("log-growth", world -> world.files.put("/var/log/taos/taosanode/taosanode.log", 2L << 30));
        ill("second-ini", world -> world.files.put("/etc/taos/taosanode.ini.new", 1L));
        ill("crashing-statement", sql("select forecast(a) from st partition by tbname"));
        ill("doubtful-statement",
                sql("select forecast(a), forecast(b) from t where a is not null"),
                sql("select forecast(a) from t"),
                sql("select forecast(a) from (select ts, a from t where a is not null order by ts desc limit 5)"),
                sql("select forecast(a, 'conf=95') from t where a is not null"));
        ill("too-many-steps", sql("select forecast(a, 'algo=arima,rows=1025') from t"));
        ill("too-many-rows", world -> world.count(40_001), world -> {
            world.count(8_193);
            world.server = new ServerFacts("3.3.8.0", "", "", "");
            world.statement = new Statement("select count(*) from t anomaly_window(a, 'algo=iqr')", "");
        });
        ill("too-few-rows", world -> world.count(9), world -> {
            world.count(95);
            world.statement = new Statement("select forecast(a, 'algo=tdtsfm_1') from t", "");
        });
        ill("driver-timeout", failure("error 0x231E"), sql("select forecast(a, 'timeout=120') from t"));
        ill("anode-unreachable", failure("DB error [0x80000441]: Analysis service can't access"));
        ill("not-loaded", failure("0x0443"));
        ill("refused-analysis", failure("[0x80000445]"), failure("white noise can not be check"));
        ill("unreadable-answer", failure("Invalid json format"));
        ill("rows-refused", failure("0x80000446"), failure("0x0449"));
        ill("websocket-login", failure("ERROR (0x2321)"));
        ill("white-list", failure("ip not in whitelist"));
        ill("refuses-forecast", world -> world.posts.put("holtwinters", "{\"rows\":-1,\"msg\":\"broken\"}"),
                world -> world.posts.put("holtwinters", "<!doctype html>"));
        ill("refuses-detection", world -> world.posts.put("iqr", "{\"rows\":0,\"msg\":\"broken\"}"));
        ill("hidden-errors", world -> world.posts.put("k=99", "{\"rows\":0,\"msg\":\"k value out of range\",\"res\":{}}"));
        ill("sixteen-rows", world -> world.posts.put("iqr", "{\"rows\":-1,\"msg\":\"operands could not be broadcast together\"}"));
        ill("model-service", world -> world.posts.put("tdtsfm_1", "{\"rows\":-1,\"msg\":\"connection refused\"}"));
    }

    private static Wire.Answer slow(int millis) {
        return new Wire.Answer(200, "application/json", "{\"protocol\":1.0,\"status\":\"ready\"}", Duration.ofMillis(millis));
    }

    static List<Check> checks() {
        return AllChecks.list();
    }

    private static World healthy() {
        World world = new World();
        world.seen.add(new SeenCluster("2", "other", "2026-11-24", List.of("anode1:6035", "127.0.0.1:6090")));
        world.seen.add(new SeenCluster("1", "the same by another profile", "2026-11-24", List.of("anode1:6090")));
        return world;
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsItsIllnessAndNothingInHealth(Check check) throws Exception {
        assertTrue(ILLNESSES.containsKey(check.id()), "a fixture for " + check.id());
        Diagnosis health = healthy().examine(check);
        if (!check.id().equals("exposed")) {
            assertEquals(List.of(), reasons(health), "checked");
            assertEquals(List.of(), health.findings());
        }
        int usual = health.findings().size();
        for (Consumer<World> illness : ILLNESSES.get(check.id())) {
            World world = healthy();
            illness.accept(world);
            Diagnosis diagnosis = world.examine(check);
            assertEquals(List.of(), reasons(diagnosis), "checked");
            assertTrue(diagnosis.findings().size() > usual, "found");
        }
    }

    private static List<String> reasons(Diagnosis diagnosis) {
        return diagnosis.notChecked().stream().map(result -> result.reason().getMessage()).toList();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void saysWhyItIsNotMadeWithoutItsEvidence(Check check) throws Exception {
        Diagnosis diagnosis = new World().examineAlone(check);
        if (!check.needs().equals(Set.of(Source.HTTP))) {
            assertEquals(1, diagnosis.notChecked().size());
            assertEquals(List.of(), diagnosis.passed());
            for (Locale language : Messages.LANGUAGES) {
                assertFalse(new DoctorWords(new Messages(language)).reason(diagnosis.notChecked().getFirst()).isBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void tellsEverythingInBothLanguages(Check check) throws Exception {
        Set<String> texts = new HashSet<>();
        for (Consumer<World> illness : ILLNESSES.get(check.id())) {
            World world = healthy();
            illness.accept(world);
            for (Locale language : Messages.LANGUAGES) {
                DoctorWords words = new DoctorWords(new Messages(language));
                for (CheckResult.Found found : world.examine(check).findings()) {
                    texts.addAll(List.of(words.title(found), words.cause(found), words.remedy(found), words.evidence(found.finding())));
                    found.finding().fix().ifPresent(fix -> texts.addAll(List.of(words.fix(fix), words.question(fix))));
                }
            }
        }
        assertTrue(texts.size() >= 7, texts.toString());
        assertEquals(Set.of(), texts.stream().filter(text -> text.isBlank() || text.matches(".*\\{\\d.*")).collect(Collectors.toSet()));
    }

    @Test
    void namesAreUniqueAndEveryFixtureHasItsCheck() {
        List<String> ids = new ArrayList<>(checks().stream().map(Check::id).toList());
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(new HashSet<>(ids), ILLNESSES.keySet());
    }
}
