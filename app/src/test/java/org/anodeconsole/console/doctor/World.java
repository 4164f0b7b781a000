package org.anodeconsole.console.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.cluster.ServerFacts;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.HostConnection;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.hosts.HostFiles;
import org.anodeconsole.console.hosts.RunningCommand;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.Progress;
import org.jspecify.annotations.Nullable;

/** A healthy anode, its cluster and its computer, for tests to make ill. */
public final class World {
    public static final String URL = "anode1:6090";
    public static final String HEALTHY_INI = """
            [uwsgi]
            http = 0.0.0.0:6090
            chdir = /usr/local/taos/taosanode/lib
            wsgi-file = /usr/local/taos/taosanode/lib/taosanalytics/app.py
            callable = app
            need-app = true
            stats = 127.0.0.1:8387
            http-timeout = 1200
            harakiri = 0
            [taosanode]
            log-level = INFO
            """;

    public String url = URL;
    public boolean reachable = true;
    public final Map<String, Wire.Answer> answers = new HashMap<>();
    /** Answers to POST by what the body contains. */
    public final Map<String, String> posts = new HashMap<>();
    public List<Integer> openPorts = List.of(6090);
    public final List<Anode> registered = new ArrayList<>();
    public List<String> listed = List.of("holtwinters", "iqr", "ksigma", "tdtsfm_1");
    public final Map<String, Rows> rows = new HashMap<>();
    public ServerFacts server = new ServerFacts("3.3.6.6", "community", "1", "td1:6030");
    public final List<SeenCluster> seen = new ArrayList<>();
    public final Map<String, CommandResult> commands = new HashMap<>();
    public final Map<String, Long> files = new TreeMap<>();
    public String ini = HEALTHY_INI;
    public @Nullable Reader reader;
    public Statement statement = new Statement("select _frowts, forecast(v, 'algo=holtwinters,rows=10,conf=0.9') from"
            + " (select ts, v from (select ts, v from d.t where v is not null order by ts desc limit 100) order by ts)",
            "something else");

    public World() {
        answers.put("/", answer(200, "text/html", "TDgpt - TDengine© Time-Series Data Analytics Platform (ver 3.3.6.1)"));
        answers.put("/status", answer(200, "application/json", "{\"protocol\":1.0,\"status\":\"ready\"}"));
        offer("1.0", "forecast:holtwinters", "forecast:tdtsfm_1", "anomaly-detection:iqr", "anomaly-detection:ksigma");
        posts.put("", "{\"rows\":5,\"res\":[]}");
        registered.add(anode(1, URL, Anode.READY));
        put("SHOW DNODES", List.of("id"), List.of(1));
        put("SHOW ANODES FULL", List.of("id", "type", "algo"), List.of(1, "forecast", "holtwinters"));
        put("SHOW QUERIES", List.of("exec_usec", "sql"), List.of(1_000L, "select 1"));
        commands.put("systemctl show --property=LoadState --value taosanoded.service", new CommandResult(0, "loaded\n", ""));
        commands.put("systemctl show --property=ActiveState --value taosanoded.service", new CommandResult(0, "active\n", ""));
        commands.put("/usr/local/taos/taosanode/venv/bin/python3 -V", new CommandResult(0, "Python 3.10.12\n", ""));
        commands.put("/usr/local/taos/taosanode/venv/bin/python3 -c import flask", new CommandResult(0, "", ""));
        commands.put("g++ --version", new CommandResult(0, "g++ 12", ""));
        commands.put("cat /proc/meminfo", new CommandResult(0, "MemTotal:       32801236 kB\n", ""));
        for (String path : List.of("", "/venv/bin", "/venv/bin/uwsgi")) {
            files.put("/usr/local/taos/taosanode" + path, 10L);
        }
        files.put("/var/log/taos/taosanode/taosanode.log", 1000L);
        count(100);
    }

    public static Wire.Answer answer(int status, String kind, String body) {
        return new Wire.Answer(status, kind, body, Duration.ofMillis(3));
    }

    public static Anode anode(int id, String url, String status) {
        return new Anode(id, url, status, Instant.EPOCH, Instant.EPOCH, 4, Optional.empty());
    }

    /** @param algorithms as type:name */
    public void offer(String protocol, String... algorithms) {
        StringBuilder groups = new StringBuilder();
        for (String algorithm : algorithms) {
            String[] parts = algorithm.split(":");
            groups.append(groups.isEmpty() ? "" : ",")
                    .append("{\"type\":\"%s\",\"algo\":[{\"name\":\"%s\",\"desc\":\"\",\"params\":{}}]}".formatted(parts[0], parts[1]));
        }
        answers.put("/list", answer(200, "application/json", "{\"protocol\":%s,\"version\":0.1,\"details\":[%s]}".formatted(protocol, groups)));
    }

    @SafeVarargs
    public final void put(String sql, List<String> columns, List<Object>... lines) {
        rows.put(sql, table(columns, lines));
    }

    @SafeVarargs
    public static Rows table(List<String> columns, List<Object>... lines) {
        return new Rows(columns.stream().map(name -> new Rows.Column(name, "VARCHAR")).toList(), List.of(lines), false);
    }

    /** How many rows the statement reads. */
    public void count(long number) {
        rows.put("COUNT", table(List.of("count(*)"), List.of(number)));
    }

    public Diagnosis examine(Check... checks) throws InterruptedException {
        return examine(around(), checks);
    }

    public Surroundings around() {
        return Surroundings.of(new FakeWire(), host -> List.of(InetAddress.ofLiteral("10.0.0.1")))
                .withRegistry(new FakeRegistry())
                .withClusters(Optional.of(session("test", rows)), seen)
                .withHosts(address -> Optional.of(new FakeHost()))
                .withConfigurations(address -> Optional.of(new FakeConfiguration()))
                .withStatement(statement);
    }

    public Diagnosis examineAlone(Check... checks) throws InterruptedException {
        return examine(Surroundings.of(new FakeWire(), host -> List.of()), checks);
    }

    private Diagnosis examine(Surroundings around, Check... checks) throws InterruptedException {
        Doctor doctor = new Doctor(List.of(checks), Duration.ofSeconds(10), 2, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        int id = registered.getLast().id();
        return doctor.examine(List.of(new Subject(url, Optional.of(id))), around, Progress.NONE);
    }

    public AnodeRegistry registry() {
        return new FakeRegistry();
    }

    public ClusterSession session(String name, Map<String, Rows> known) {
        return new ClusterSession() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ServerFacts server() {
                return server;
            }

            @Override
            public Rows query(String sql, Duration limit, int mostRows) {
                Rows answer = known.get(sql.startsWith("SELECT COUNT(*) FROM") ? "COUNT" : sql);
                if (answer == null) {
                    throw new IllegalArgumentException("the test knows no answer to " + sql);
                }
                return answer;
            }

            @Override
            public void execute(String sql, Duration limit) {
                throw new UnsupportedOperationException("the Doctor changes nothing by SQL");
            }

            @Override
            public void close() {}
        };
    }

    private final class FakeWire implements Wire {
        @Override
        public Answer get(AnodeAddress anode, String path) throws IOException {
            if (!reachable) {
                throw new ConnectException("Connection refused");
            }
            return answers.get(path);
        }

        @Override
        public Answer post(AnodeAddress anode, String path, byte[] json, Duration limit) throws IOException {
            String body = new String(json, StandardCharsets.UTF_8);
            String match = posts.keySet().stream()
                    .filter(body::contains)
                    .max((one, other) -> Integer.compare(one.length(), other.length()))
                    .orElseThrow();
            return World.answer(200, "application/json", posts.get(match));
        }

        @Override
        public boolean accepts(String host, int port) {
            return openPorts.contains(port);
        }
    }

    private final class FakeRegistry implements AnodeRegistry {
        @Override
        public List<Anode> list() {
            return registered;
        }

        @Override
        public Anode register(AnodeAddress address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Anode refresh(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AlgorithmList algorithms(int id) {
            List<AlgorithmList.Entry> entries = listed.stream().map(name -> new AlgorithmList.Entry("", name, Map.of())).toList();
            return new AlgorithmList(List.of(new AlgorithmList.Group(entries, AlgorithmList.FORECAST)), 1.0, 0.1);
        }
    }

    private final class FakeConfiguration implements Configuration {
        @Override
        public String place() {
            return "/etc/taos/taosanode.ini";
        }

        @Override
        public Optional<Reader> reader() {
            return Optional.ofNullable(reader);
        }

        @Override
        public IniTarget target() {
            return IniTarget.REFERENCE;
        }

        @Override
        public ConfigText read() {
            return ConfigText.of(ini.getBytes(StandardCharsets.UTF_8), IniTarget.REFERENCE, ini.startsWith("#"));
        }

        @Override
        public void replace(ConfigText judged, ConfigText changed) {
            ini = new String(changed.toBytes(), StandardCharsets.UTF_8);
        }
    }

    private final class FakeHost implements Host {
        @Override
        public String id() {
            return "ssh:test";
        }

        @Override
        public String name(Messages messages) {
            return "test";
        }

        @Override
        public CommandResult run(Command command) throws ProblemException {
            CommandResult result = commands.get(command.toString());
            if (result == null) {
                throw new ProblemException("hosts.test", "no such program: " + command);
            }
            return result;
        }

        @Override
        public RunningCommand follow(Command command, Consumer<String> line) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HostFiles files() {
            return new FakeFiles();
        }

        @Override
        public HostConnection connect(String address, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    private final class FakeFiles implements HostFiles {
        @Override
        public Optional<FileFacts> facts(String path) {
            return Optional.ofNullable(files.get(path))
                    .map(size -> new FileFacts(path, FileFacts.Kind.FILE, size, Instant.EPOCH, "", "", "", false));
        }

        @Override
        public Optional<String> link(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> list(String folder) {
            return List.of();
        }

        @Override
        public HostFile read(String path, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] read(String path, long offset, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileStamp replace(String path, byte[] content, FileStamp expected) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String path) {
            throw new UnsupportedOperationException();
        }
    }
}
