package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.configuration.ConfigurationViewModel.State;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationViewModelTest {
    private static final String PATH = "/etc/taos/taosanode.ini";
    private static final String FILE = "[uwsgi]\nhttp = 127.0.0.1:6090\n# end\n";

    @TempDir
    Path folder;

    private final EventQueue window = new EventQueue();
    private final MemoryHost host = new MemoryHost();
    private final List<String> restarted = new ArrayList<>();
    private final ServiceRestart service = new ServiceRestart() {
        @Override
        public String lockedBecause(Messages messages) {
            return "";
        }

        @Override
        public void restart() throws ProblemException {
            restarted.add(host.text(PATH));
            if (host.text(PATH).contains("taken")) {
                host.put(PATH, host.text(PATH).replace("6035", "6036"));
            }
            if (host.text(PATH).contains("refused")) {
                throw new ProblemException("services.notNow", "");
            }
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(50);
        }
    };
    private final ConfigPlace place = new ConfigPlace(
            host, PATH, IniTarget.REFERENCE, Optional.of(service), () -> ConfigEnvironment.Answer.UNKNOWN);
    /** The anode of the test answers on this port alone. */
    private volatile int answering = 6090;

    private final List<ConfigurationViewModel> consoles = new ArrayList<>();
    private ConfigurationViewModel page;

    private ConfigurationViewModel console() {
        TaskRunner tasks = new TaskRunner(window);
        Messages messages = new Messages(Locale.ENGLISH);
        Versions versions = new Versions(folder.resolve("versions"), new VersionLadder(ZoneOffset.UTC), InstantSource.system());
        Drafts drafts = new Drafts(folder.resolve("drafts"));
        Saving saving = new Saving(versions);
        Readiness readiness = (on, address) -> address.port() == answering;
        PlaceSource places = new PlaceSource() {
            @Override
            public List<ConfigPlace> places() {
                return List.of(place);
            }

            @Override
            public List<Host> hosts() {
                return List.of(host);
            }
        };
        ConfigurationViewModel made = new ConfigurationViewModel(
                places, new Opening(saving, versions, drafts), saving, versions,
                new EditorViewModel(tasks, readiness, drafts), new Restarting(readiness), tasks, messages);
        consoles.add(made);
        return made;
    }

    /** What is still to be written must not meet the folder being removed. */
    @AfterEach
    void settle() throws ProblemException {
        for (ConfigurationViewModel console : consoles) {
            console.close();
        }
    }

    @BeforeEach
    void open() throws InterruptedException {
        host.put(PATH, FILE);
        page = console();
        page.refresh();
        window.until(() -> page.stateProperty().get() == State.OPEN);
    }

    private void type(String from, String to) {
        page.editor().textProperty().set(page.editor().textProperty().get().replace(from, to));
    }

    private void await(SaveViewModel.Phase phase) throws InterruptedException {
        window.until(() -> page.save().phaseProperty().get() == phase);
    }

    private void await(RestartViewModel.Phase phase) throws InterruptedException {
        window.until(() -> page.restart().phaseProperty().get() == phase);
    }

    @Test
    void showsTheDifferenceSavesItAndAsksForARestart() throws Exception {
        type("6090", "6035");
        page.save().review();
        FileDiff diff = page.save().diffProperty().get();
        assertEquals(1, diff.added());
        assertEquals(1, diff.removed());
        assertEquals(FILE, host.text(PATH), "nothing is written before it is confirmed");

        page.save().confirm();
        await(RestartViewModel.Phase.NEEDED);

        assertEquals(FILE.replace("6090", "6035"), host.text(PATH));
        assertEquals("http", page.restart().changes().getFirst().name());
        assertFalse(page.editor().dirtyProperty().get());
        answering = 6035;
        page.restart().restart();
        await(RestartViewModel.Phase.READY);
        assertEquals(List.of(FILE.replace("6090", "6035")), restarted);
    }

    @Test
    void aCommentNeedsNoRestart() throws Exception {
        type("# end", "# the end");
        page.save().review();
        page.save().confirm();
        window.until(() -> !page.editor().dirtyProperty().get());

        assertEquals(RestartViewModel.Phase.NONE, page.restart().phaseProperty().get());
    }

    @Test
    void whenTheAnodeStaysSilentTheEarlierFileIsPutBack() throws Exception {
        type("6090", "6035");
        page.save().review();
        page.save().confirm();
        await(RestartViewModel.Phase.NEEDED);
        page.restart().restart();
        await(RestartViewModel.Phase.FAILED);
        assertEquals("configuration.restart.silent",
                ((ProblemException) page.restart().failureProperty().get()).key());

        page.restart().rollBack();
        await(RestartViewModel.Phase.ROLLED_BACK);

        assertEquals(FILE, host.text(PATH));
        assertEquals(2, restarted.size());
        window.until(() -> page.editor().textProperty().get().equals(FILE));
    }

    @Test
    void aRestartThatFailsOffersTheWayBackToo() throws Exception {
        type("# end", "need-app = refused");
        page.save().review();
        page.save().confirm();
        await(RestartViewModel.Phase.NEEDED);
        page.restart().restart();
        await(RestartViewModel.Phase.FAILED);

        page.restart().rollBack();
        await(RestartViewModel.Phase.ROLLED_BACK);
        assertEquals(FILE, host.text(PATH));
    }

    @Test
    void anAnodeThatMovesToAFreePortIsLookedForWhereItsFileThenSays() throws Exception {
        type("6090", "6035");
        type("# end", "# taken");
        answering = 6036;
        page.save().review();
        page.save().confirm();
        await(RestartViewModel.Phase.NEEDED);
        page.restart().restart();
        await(RestartViewModel.Phase.READY);

        window.until(() -> page.editor().textProperty().get().contains("6036"));
    }

    @Test
    void severalSavesBeforeOneRestartAddUp() throws Exception {
        type("6090", "6035");
        page.save().review();
        page.save().confirm();
        await(RestartViewModel.Phase.NEEDED);
        type("# end", "threads = 4");
        page.save().review();
        page.save().confirm();
        window.until(() -> page.restart().changes().size() == 2);

        page.restart().restart();
        await(RestartViewModel.Phase.FAILED);
        page.restart().rollBack();
        await(RestartViewModel.Phase.ROLLED_BACK);

        assertEquals(FILE, host.text(PATH), "back to what the anode last ran with");
    }

    @Test
    void aStaleSaveIsRefusedComparedAndOverwrittenKnowingly() throws Exception {
        type("6090", "6035");
        host.put(PATH, FILE + "# theirs\n");
        page.save().review();
        page.save().confirm();
        await(SaveViewModel.Phase.STALE);
        assertEquals(FILE + "# theirs\n", host.text(PATH), "nothing was written");
        assertEquals(1, page.save().diffProperty().get().added());

        page.save().compare();
        assertEquals(2, page.save().diffProperty().get().removed());
        page.save().overwrite();
        await(RestartViewModel.Phase.NEEDED);

        assertEquals(FILE.replace("6090", "6035"), host.text(PATH));
        page.versions().load();
        window.until(() -> page.versions().list().size() == 3);
    }

    @Test
    void aStaleSaveCanBeGivenUpForTheNewFile() throws Exception {
        type("6090", "6035");
        host.put(PATH, FILE + "# theirs\n");
        page.save().review();
        page.save().confirm();
        await(SaveViewModel.Phase.STALE);

        page.save().cancel();
        page.reload();

        window.until(() -> page.editor().textProperty().get().endsWith("# theirs\n"));
        assertFalse(page.editor().dirtyProperty().get());
    }

    @Test
    void whoMayNotWriteSeesTheCommandsBeforeTheyRun() throws Exception {
        type("6090", "6035");
        host.refusal = "hosts.file.forbidden";
        page.save().review();
        page.save().confirm();
        await(SaveViewModel.Phase.ROOT);
        assertTrue(host.commands.isEmpty(), "nothing runs before it was confirmed");
        assertEquals(7, page.save().commandsProperty().get().size());

        page.save().runAsRoot();
        await(RestartViewModel.Phase.NEEDED);
        assertEquals(7, host.commands.size());
    }

    @Test
    void whoNeedsAPasswordIsToldWhatToDoByHand() throws Exception {
        host.programs = command -> new CommandResult(1, "", "sudo: a password is required");
        type("6090", "6035");
        host.refusal = "hosts.file.forbidden";
        page.save().review();
        page.save().confirm();
        await(SaveViewModel.Phase.ROOT);
        page.save().prepareByHand();
        await(SaveViewModel.Phase.BY_HAND);

        assertTrue(page.save().commandsProperty().get().getFirst().startsWith("sudo install -m 644 -o root -g root -- "));
    }

    @Test
    void editsComeBackAfterTheConsoleWasKilled() throws Exception {
        type("6090", "6035");
        long giveUp = System.nanoTime() + 30_000_000_000L;
        while (!page.hasDraft(place)) {
            assertTrue(System.nanoTime() < giveUp);
            Thread.sleep(20);
        }

        ConfigurationViewModel second = console();
        second.refresh();
        window.until(() -> second.stateProperty().get() == State.OPEN);

        assertTrue(second.editor().textProperty().get().contains("6035"));
        assertNotNull(second.editor().openedProperty().get());
        assertTrue(second.editor().openedProperty().get().draft().isPresent());
        assertTrue(second.editor().dirtyProperty().get());
        assertEquals(FILE, host.text(PATH));

        second.reload();
        assertEquals(FILE, second.editor().textProperty().get());
        assertFalse(second.hasDraft(place));
    }

    @Test
    void editsThatComeBackToAChangedFileAreComparedBeforeTheyOverwriteIt() throws Exception {
        type("6090", "6035");
        page.close();
        host.put(PATH, FILE + "# theirs\n");

        ConfigurationViewModel second = console();
        second.refresh();
        window.until(() -> second.stateProperty().get() == State.OPEN);
        assertTrue(second.editor().openedProperty().get().draftIsBehind());
        second.save().review();
        second.save().confirm();
        window.until(() -> second.save().phaseProperty().get() == SaveViewModel.Phase.STALE);

        assertEquals(FILE + "# theirs\n", host.text(PATH));
    }

    @Test
    void aVersionIsPutBackToTheByte() throws Exception {
        host.put(PATH, "[uwsgi]\r\nhttp = 127.0.0.1:6090\r\n");
        page.reload();
        window.until(() -> new String(page.editor().bytes(), StandardCharsets.UTF_8).contains("\r\n"));
        page.versions().load();
        window.until(() -> page.versions().olderProperty().get().isPresent());
        page.versions().restore(() -> {});
        window.until(() -> page.editor().dirtyProperty().get());

        page.save().review();
        page.save().confirm();
        window.until(() -> !page.editor().dirtyProperty().get());

        assertEquals(FILE, host.text(PATH));
    }

    @Test
    void aMissingFileIsSaidToBeMissing() throws Exception {
        host.content.remove(PATH);
        page.reload();
        window.until(() -> page.stateProperty().get() == State.FAILED);

        assertEquals("hosts.file.missing", ((ProblemException) page.failureProperty().get()).key());

        host.put("/tmp/other.ini", "[uwsgi]\n");
        page.openOther(host, "/tmp/other.ini");
        window.until(() -> page.stateProperty().get() == State.OPEN);
        page.refresh();
        assertEquals(2, page.places().size());
    }
}
