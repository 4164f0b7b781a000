package org.anodeconsole.console;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.RegistrationPreflight;
import org.anodeconsole.console.chart.FxToolkitExtension;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.ServerFacts;
import org.anodeconsole.console.doctor.Diagnosis;
import org.anodeconsole.console.doctor.DoctorViewModel;
import org.anodeconsole.console.doctor.World;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.services.LogSource;
import org.anodeconsole.console.services.Service;
import org.anodeconsole.console.services.ServiceAction;
import org.anodeconsole.console.services.ServiceFacts;
import org.anodeconsole.console.services.ServiceState;
import org.anodeconsole.console.services.ServiceStatus;
import org.anodeconsole.console.settings.AppDirectories;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.UiThread;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The Doctor as the window has it. */
@Timeout(180)
@ExtendWith(FxToolkitExtension.class)
class DoctorRoomTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Nothing answers there. */
    private static final AnodeAddress OWN = new AnodeAddress("127.0.0.1", 1, false);
    private static final String ILL = "[uwsgi]\nhttp = 127.0.0.1:1\n[taosanode]\n# mine\nlog-level = DEBUG\n";
    private static final String URL = "anode1.invalid:6090";

    @TempDir
    Path home;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private AppDirectories directories;
    private AnodesViewModel anodes;
    private DoctorRoom room;
    private volatile @Nullable ClusterSession session;
    private final OwnService service = new OwnService();
    private final List<String> versions = new CopyOnWriteArrayList<>();
    private List<String> profiles = List.of("north", "north by another name", "south");

    /** The service of the built-in anode, in the state the test wants. */
    private static final class OwnService implements Service {
        volatile ServiceState state = ServiceState.RUNNING;
        volatile int starts;
        volatile String locked = "";
        volatile Optional<ProblemException> question = Optional.empty();

        @Override
        public String id() {
            return "taosanoded";
        }

        @Override
        public ServiceStatus status() {
            return new ServiceStatus(state, Instant.EPOCH, null);
        }

        @Override
        public void listen(Runnable listener) {}

        @Override
        public ServiceFacts facts() {
            return new ServiceFacts(Optional.of(OWN), OptionalLong.empty(), OptionalLong.empty(), "", Optional.empty());
        }

        @Override
        public List<LogSource> logs() {
            return List.of();
        }

        @Override
        public String lockedBecause(Messages messages) {
            return locked;
        }

        @Override
        public Optional<ProblemException> question(ServiceAction action) {
            return question;
        }

        @Override
        public void start() {
            starts++;
            state = ServiceState.RUNNING;
        }

        @Override
        public void stop() {
            state = ServiceState.STOPPED;
        }
    }

    @BeforeEach
    void open() throws Exception {
        directories = AppDirectories.under(home);
        directories.create();
        start();
    }

    private void start() throws Exception {
        onFxThread(() -> {
            session = null;
            AnodeClient client = new AnodeClient(new OkHttpClient());
            TaskRunner tasks = new TaskRunner(UiThread.javaFx());
            anodes = new AnodesViewModel(
                    new World().registry(), new RegistrationPreflight(client, HostResolver.ofSystem()), client, tasks, messages);
            DoctorRoom.Sources sources = new DoctorRoom.Sources(
                    anodes::registry, () -> session, () -> profiles, List::of, host -> List.of(),
                    () -> List.of(service), () -> Optional.of(OWN), Settings::defaults,
                    (host, path, target, before, after) -> {
                        versions.add(new String(before, StandardCharsets.UTF_8));
                        versions.add(new String(after, StandardCharsets.UTF_8));
                    });
            room = new DoctorRoom(directories, sources, anodes.list(), tasks, messages, (title, name) -> Optional.empty(), () -> {});
            return room;
        });
    }

    private static void await(Callable<Boolean> done) {
        Awaitility.await().atMost(PATIENCE).until(() -> onFxThread(done));
    }

    /** Works with a cluster, and waits until it is remembered. */
    private void connect(String name, String id, String... urls) throws Exception {
        World world = new World();
        world.registered.clear();
        for (String url : urls) {
            world.registered.add(World.anode(world.registered.size() + 1, url, Anode.READY));
        }
        world.server = new ServerFacts("3.3.6.6", "community", id, "td1:6030");
        onFxThread(() -> {
            session = world.session(name, world.rows);
            anodes.use(world.registry());
            return true;
        });
        await(() -> {
            Path file = directories.state().resolve("clusters-seen.json");
            return Files.exists(file) && Files.readString(file).contains("\"" + name + "\"");
        });
        await(() -> anodes.list().anodes().size() == urls.length);
    }

    private List<String> foundTwice() throws Exception {
        Diagnosis before = onFxThread(() -> room.model().diagnosisProperty().get());
        onFxThread(() -> {
            room.model().examine();
            return true;
        });
        await(() -> room.model().diagnosisProperty().get() != before);
        Diagnosis diagnosis = onFxThread(() -> room.model().diagnosisProperty().get());
        return diagnosis.findings().stream()
                .filter(found -> found.check().equals("two-clusters"))
                .map(found -> found.finding().arguments().get(2).toString())
                .toList();
    }

    @Test
    void tellsThatAnotherClusterHadTheSameAnode() throws Exception {
        connect("north", "1", URL);
        connect("south", "2", URL);
        assertEquals(List.of("north"), foundTwice());
    }

    @Test
    void remembersAnotherClusterWhenItIsStartedAgain() throws Exception {
        connect("north", "1", URL);
        start();
        connect("south", "2", URL);
        assertEquals(List.of("north"), foundTwice());
    }

    @Test
    void takesTwoWaysToOneClusterForOne() throws Exception {
        connect("north", "1", URL);
        connect("north by another name", "1", URL);
        assertEquals(List.of(), foundTwice());
    }

    @Test
    void forgetsWhatAClusterNoLongerLists() throws Exception {
        connect("south", "2", URL);
        connect("south", "2", "other.invalid:6090");
        await(() -> Files.readString(directories.state().resolve("clusters-seen.json")).contains("other.invalid"));
        connect("north", "1", URL);
        assertEquals(List.of(), foundTwice());
    }

    @Test
    void saysNothingOfAClusterWithoutAProfile() throws Exception {
        connect("south", "2", URL);
        connect("north", "1", URL);
        profiles = List.of("north");
        assertEquals(List.of(), foundTwice());
    }

    /** Examines the built-in anode, and applies the remedy of what a check finds. */
    private void treat(String check) throws Exception {
        Files.writeString(ini(), ILL);
        World world = new World();
        world.registered.set(0, World.anode(1, OWN.url(), Anode.OFFLINE));
        onFxThread(() -> {
            anodes.use(world.registry());
            return true;
        });
        await(() -> anodes.list().anodes().size() == 1);
        onFxThread(() -> {
            room.model().examine();
            return true;
        });
        await(() -> room.model().diagnosisProperty().get() != null);
        onFxThread(() -> {
            Diagnosis diagnosis = room.model().diagnosisProperty().get();
            room.model().apply(diagnosis.findings().stream().filter(found -> found.check().equals(check)).findFirst().orElseThrow());
            return true;
        });
    }

    private Path ini() {
        return directories.config().resolve("taosanode.ini");
    }

    private void awaitNotice(String... words) {
        Awaitility.await().atMost(PATIENCE).until(
                () -> onFxThread(() -> room.model().runningProperty().get() ? "" : room.model().noticeProperty().get()),
                notice -> Stream.of(words).allMatch(notice::contains));
    }

    private void act(Consumer<DoctorViewModel> deed) throws Exception {
        onFxThread(() -> {
            deed.accept(room.model());
            return true;
        });
    }

    @Test
    void offersTheRestartWithoutWhichAChangedConfigurationDoesNotCount() throws Exception {
        treat("debug-log");
        awaitNotice("the file is right now", "Restart needed: taosanoded");
        String healthy = Files.readString(ini());
        assertEquals(List.of(ILL, healthy), versions);

        act(DoctorViewModel::restart);
        awaitNotice("Restart taosanoded", "the finding is gone");
        assertEquals(1, service.starts);
        assertNull(room.model().restartProperty().get());

        act(DoctorViewModel::takeBack);
        awaitNotice("Taken back", "Restart needed");
        assertEquals(ILL, Files.readString(ini()));
        assertEquals(List.of(ILL, healthy, healthy, ILL), versions);
        assertTrue(room.model().diagnosisProperty().get().findings().stream().anyMatch(found -> found.check().equals("debug-log")));
    }

    @Test
    void wantsNoRestartOfAServiceThatDoesNotRun() throws Exception {
        service.state = ServiceState.STOPPED;
        treat("debug-log");
        awaitNotice("taosanoded does not run");
        assertNull(room.model().restartProperty().get());
    }

    @Test
    void saysWhyItCannotRestartAService() throws Exception {
        service.locked = "Another console runs it.";
        treat("debug-log");
        awaitNotice("Restart needed", "Another console runs it.");
        assertNull(room.model().restartProperty().get());
    }

    @Test
    void sendsToThePageOfServicesWhatMustBeAskedFirst() throws Exception {
        service.state = ServiceState.STOPPED;
        service.question = Optional.of(new ProblemException("services.model.memory", "", "tdtsfm", "4096", "512"));
        treat("service-unreachable");
        awaitNotice("taosanoded was left as it is", "4096 MiB", "page Services");
        assertTrue(room.model().elsewhereProperty().get());
        assertEquals(0, service.starts);
    }

    @Test
    void startsAServiceThatAsksNothing() throws Exception {
        service.state = ServiceState.STOPPED;
        treat("service-unreachable");
        awaitNotice("Start taosanoded");
        assertEquals(1, service.starts);
        assertFalse(room.model().elsewhereProperty().get());
    }
}
