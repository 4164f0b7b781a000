package org.anodeconsole.console;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.RegistrationPreflight;
import org.anodeconsole.console.chart.FxToolkitExtension;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.ServerFacts;
import org.anodeconsole.console.doctor.Diagnosis;
import org.anodeconsole.console.doctor.World;
import org.anodeconsole.console.language.Messages;
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
    private static final String URL = "anode1.invalid:6090";

    @TempDir
    Path home;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private AppDirectories directories;
    private AnodesViewModel anodes;
    private DoctorRoom room;
    private volatile @Nullable ClusterSession session;
    private List<String> profiles = List.of("north", "north by another name", "south");

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
                    anodes::registry, () -> session, () -> profiles, List::of, host -> List.of(), List::of, Optional::empty,
                    Settings::defaults);
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
}
