package org.anodeconsole.console;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import org.anodeconsole.anode.config.HostPort;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeListViewModel;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.cluster.ClusterException;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.doctor.Archive;
import org.anodeconsole.console.doctor.AskFirstException;
import org.anodeconsole.console.doctor.ClustersSeen;
import org.anodeconsole.console.doctor.Configuration;
import org.anodeconsole.console.doctor.DiagnosticsBundle.Content;
import org.anodeconsole.console.doctor.DiagnosticsBundle;
import org.anodeconsole.console.doctor.Doctor;
import org.anodeconsole.console.doctor.DoctorView;
import org.anodeconsole.console.doctor.DoctorViewModel;
import org.anodeconsole.console.doctor.HostConfiguration;
import org.anodeconsole.console.doctor.HttpWire;
import org.anodeconsole.console.doctor.Reader;
import org.anodeconsole.console.doctor.Report;
import org.anodeconsole.console.doctor.SeenCluster;
import org.anodeconsole.console.doctor.Startable;
import org.anodeconsole.console.doctor.Surroundings;
import org.anodeconsole.console.doctor.checks.AllChecks;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.LocalHost;
import org.anodeconsole.console.hosts.SshHost;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.page.FilePicker;
import org.anodeconsole.console.page.LazyPage;
import org.anodeconsole.console.services.Service;
import org.anodeconsole.console.services.ServiceAction;
import org.anodeconsole.console.services.ServiceState;
import org.anodeconsole.console.settings.AppDirectories;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the Doctor page together: what it may ask, and what goes into a bundle. */
final class DoctorRoom {
    private static final Logger LOG = LoggerFactory.getLogger(DoctorRoom.class);
    private static final String INSTALLED = "/etc/taos/taosanode.ini";
    private static final String INSTALLED_PYTHON = "/etc/taos/taosanode.config.py";
    private static final String INSTALLED_LOG = "/var/log/taos/taosanode/taosanode.app.log";
    private static final int LOG_TAIL = 2 << 20;
    private static final int MOST_ROWS = 5_000;
    private static final Duration SQL_LIMIT = Duration.ofSeconds(15);

    /**
     * What the Doctor asks, as it is at the moment of asking.
     *
     * @param registry whose anodes are shown
     * @param cluster the one in use, if any
     * @param profiles the names of all connection profiles
     * @param installations computers with a reference anode
     * @param services the anode’s services on such a computer
     * @param own the services of the built-in anode
     * @param embedded where the built-in anode answers
     * @param versions keeps what the Doctor writes into configurations
     */
    record Sources(
            Supplier<AnodeRegistry> registry,
            Supplier<@Nullable ClusterSession> cluster,
            Supplier<List<String>> profiles,
            Supplier<List<Host>> installations,
            Function<Host, List<Service>> services,
            Supplier<List<Service>> own,
            Supplier<Optional<AnodeAddress>> embedded,
            Supplier<Settings> settings,
            Archive versions) {}

    private final AppDirectories directories;
    private final Sources sources;
    private final ClustersSeen seen;
    private final TaskRunner tasks;
    /** With connections of its own: what it measures is not to profit from those that the watch holds open. */
    private final HttpWire wire = new HttpWire(HeadStart.http().newBuilder().connectionPool(new ConnectionPool()).build());
    private final DoctorViewModel model;
    private final LazyPage<DoctorView> page;

    DoctorRoom(
            AppDirectories directories, Sources sources, AnodeListViewModel anodes, TaskRunner tasks, Messages messages,
            FilePicker picker, Runnable openServices) {
        this.directories = directories;
        this.sources = sources;
        this.tasks = tasks;
        seen = new ClustersSeen(directories.state().resolve("clusters-seen.json"), InstantSource.system());
        anodes.asOfProperty().subscribe(at -> note(anodes));
        Doctor doctor = new Doctor(AllChecks.list(), Doctor.LIMIT, Doctor.ANODES_AT_ONCE, Clock.systemUTC());
        model = new DoctorViewModel(doctor, anodes, this::surroundings, this::bundle, tasks, messages);
        page = new LazyPage<>("doctor", Feather.HEART, () -> new DoctorView(model, messages, picker, openServices));
    }

    LazyPage<DoctorView> page() {
        return page;
    }

    DoctorViewModel model() {
        return model;
    }

    /** Remembers what the cluster in use lists, for the time when another one is. */
    private void note(AnodeListViewModel anodes) {
        ClusterSession session = sources.cluster().get();
        if (session == null || anodes.asOfProperty().get() == null) {
            return;
        }
        List<String> urls = anodes.anodes().stream().map(Anode::url).toList();
        tasks.runQuietly("anodes of " + session.name(), progress -> {
            seen.note(session.server().clusterId(), session.name(), urls);
            return urls;
        });
    }

    /** Clusters the user still has a profile for. */
    private List<SeenCluster> known() {
        List<String> profiles = sources.profiles().get();
        return seen.all().stream().filter(cluster -> profiles.contains(cluster.name())).toList();
    }

    private Surroundings surroundings() {
        return Surroundings.of(wire, HostResolver.ofSystem())
                .withRegistry(sources.registry().get())
                .withClusters(Optional.ofNullable(sources.cluster().get()), known())
                .withServices(this::startable)
                .withHosts(this::host)
                .withConfigurations(this::configuration);
    }

    private boolean isBuiltIn(AnodeAddress anode) {
        Optional<Long> port = sources.embedded().get().map(own -> (long) own.port())
                .or(() -> ownSetting("uwsgi", "http").flatMap(HostPort::parse).map(HostPort::port));
        return isThisComputer(anode) && port.filter(own -> own == anode.port()).isPresent();
    }

    private static boolean isThisComputer(AnodeAddress anode) {
        return anode.host().equals("localhost") || anode.host().startsWith("127.") || anode.host().equals("[::1]");
    }

    /** The computer of an anode: this one, or an SSH host that is connected. No question for a password is asked here. */
    private Optional<Host> host(AnodeAddress anode) {
        if (isBuiltIn(anode)) {
            return Optional.empty();
        }
        return sources.installations().get().stream()
                .filter(host -> switch (host) {
                    case LocalHost local -> isThisComputer(anode);
                    case SshHost ssh -> ssh.isConnected() && ssh.address().equalsIgnoreCase(anode.host());
                    default -> false;
                })
                .findFirst();
    }

    private Optional<Startable> startable(AnodeAddress anode, String name) {
        return service(anode, name)
                .filter(service -> ServiceAction.START.isAllowedIn(service.status().state()))
                .map(StoppedService::new);
    }

    private Optional<Service> service(AnodeAddress anode, String name) {
        List<Service> known = isBuiltIn(anode) ? sources.own().get() : host(anode).map(sources.services()).orElse(List.of());
        return known.stream()
                .filter(service -> service.id().equals(name) && service.status().state() != ServiceState.NOT_INSTALLED)
                .findFirst();
    }

    /** Performs it unless the user has to be asked first, which the page of services does. */
    private static void perform(Service service, ServiceAction action) throws ProblemException, InterruptedException {
        Optional<ProblemException> question = service.question(action);
        if (question.isPresent()) {
            throw new AskFirstException(service.id(), question.get());
        }
        service.perform(action);
    }

    /** A service the Doctor may start. */
    private record StoppedService(Service service) implements Startable {
        @Override
        public String name() {
            return service.id();
        }

        @Override
        public void start() throws ProblemException, InterruptedException {
            perform(service, ServiceAction.START);
        }
    }

    /** The service that reads a configuration. */
    private record ReadingService(Service service) implements Reader {
        @Override
        public String name() {
            return service.id();
        }

        @Override
        public boolean runs() {
            return !ServiceAction.START.isAllowedIn(service.status().state());
        }

        @Override
        public String lockedBecause(Messages messages) {
            return service.lockedBecause(messages);
        }

        @Override
        public void restart() throws ProblemException, InterruptedException {
            perform(service, ServiceAction.RESTART);
        }
    }

    private Optional<Configuration> configuration(AnodeAddress anode) {
        Supplier<Optional<Reader>> reader = () -> service(anode, "taosanoded").map(ReadingService::new);
        return isBuiltIn(anode)
                ? Optional.of(new HostConfiguration(
                        new LocalHost(), List.of(ownIni().toString()), IniTarget.EMBEDDED, reader, sources.versions()))
                : host(anode).map(host -> new HostConfiguration(
                        host, List.of(INSTALLED_PYTHON, INSTALLED), IniTarget.REFERENCE, reader, sources.versions()));
    }

    private Path ownIni() {
        return directories.config().resolve("taosanode.ini");
    }

    /** A setting of the built-in anode, which may stand still. */
    private Optional<String> ownSetting(String section, String key) {
        try {
            return IniDocument.parse(Files.readAllBytes(ownIni())).value(section, key);
        } catch (IOException e) {
            LOG.debug("{} cannot be read", ownIni(), e);
            return Optional.empty();
        }
    }

    /** The end of a file on every computer with a reference anode that is connected. */
    private String ofHosts(String path) {
        StringBuilder all = new StringBuilder();
        for (Host host : sources.installations().get()) {
            boolean reachable = !(host instanceof SshHost ssh) || ssh.isConnected();
            try {
                Optional<FileFacts> facts = reachable ? host.files().facts(path) : Optional.empty();
                if (facts.isPresent()) {
                    byte[] end = host.files().read(path, Math.max(0, facts.get().size() - LOG_TAIL), LOG_TAIL);
                    all.append("== ").append(host.id()).append(' ').append(path).append(" ==\n")
                            .append(new String(end, StandardCharsets.UTF_8)).append('\n');
                }
            } catch (ProblemException e) {
                all.append("== ").append(host.id()).append(' ').append(path).append(" == ").append(e).append('\n');
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return all.toString();
            }
        }
        return all.toString();
    }

    /** Called on a working thread. */
    private DiagnosticsBundle bundle(Optional<Report> report) {
        DiagnosticsBundle bundle = new DiagnosticsBundle();
        report.ifPresent(known -> {
            bundle.add(Content.REPORT, known.markdown());
            bundle.add(Content.REPORT_PAGE, known.html());
        });
        bundle.add(Content.VERSIONS, versions());
        bundle.add(Content.SETTINGS, settings(sources.settings().get()));
        bundle.add(Content.CONSOLE_LOG, tail(directories.state().resolve("console.log")));
        bundle.add(Content.CONFIGURATION, tail(ownIni()));
        bundle.add(Content.ANODE_LOG, ownSetting("taosanode", "app-log").map(Path::of).map(DoctorRoom::tail).orElse(""));
        bundle.add(Content.HOST_CONFIGURATIONS, ofHosts(INSTALLED) + ofHosts(INSTALLED_PYTHON));
        bundle.add(Content.HOST_LOGS, ofHosts(INSTALLED_LOG));
        bundle.add(Content.ANODES, anodes());
        return bundle;
    }

    private static String versions() {
        return String.join("\n",
                String.join(" ", new ConsoleVersion().getVersion()),
                "Java " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch")) + "\n";
    }

    /** Field by field, so that a setting added later does not get in by itself. */
    private static String settings(Settings settings) {
        return "language: " + settings.language() + "\ntheme: " + settings.theme() + "\nfont size: " + settings.fontSize()
                + "\nrefresh seconds: " + settings.refreshSeconds() + "\npage: " + settings.page() + "\n";
    }

    private static String tail(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, content.length() - LOG_TAIL);
            byte[] bytes = new byte[(int) (content.length() - from)];
            content.seek(from);
            content.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.warn("{} is not in the bundle", file, e);
            return e + "\n";
        }
    }

    private String anodes() {
        ClusterSession session = sources.cluster().get();
        if (session == null) {
            return "";
        }
        try {
            Rows rows = session.query("SHOW ANODES FULL", SQL_LIMIT, MOST_ROWS);
            String head = rows.columns().stream().map(Rows.Column::name).collect(Collectors.joining("\t"));
            return head + "\n" + rows.rows().stream()
                    .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n")) + "\n";
        } catch (ClusterException e) {
            return e.getMessage() + "\n";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
