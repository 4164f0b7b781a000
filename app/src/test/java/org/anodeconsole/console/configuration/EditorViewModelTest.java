package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorViewModelTest {
    private static final String PATH = "/etc/taos/taosanode.ini";

    @TempDir
    Path folder;

    private final EventQueue window = new EventQueue();
    private final MemoryHost host = new MemoryHost();
    private final ConfigPlace place = new ConfigPlace(
            host, PATH, IniTarget.REFERENCE, Optional.empty(), () -> ConfigEnvironment.Answer.YES);
    private EditorViewModel editor;
    private boolean anodeAnswers;

    @BeforeEach
    void open() {
        editor = new EditorViewModel(new TaskRunner(window), (on, address) -> anodeAnswers, new Drafts(folder));
    }

    /** What is still to be written must not meet the folder being removed. */
    @AfterEach
    void settle() throws ProblemException {
        editor.flushDraft();
    }

    private void open(String text) throws Exception {
        host.put(PATH, text);
        HostFile file = host.read(PATH, 1 << 20);
        editor.open(OpenFile.of(place, file));
    }

    private Field field(String name) {
        return editor.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> codes() {
        return editor.issues().stream().map(issue -> issue.finding().code()).toList();
    }

    @Test
    void theFormChangesTheTextAndTheTextTheForm() throws Exception {
        open("# mine\r\n[uwsgi]\r\nhttp = 0.0.0.0:6090 \r\n");

        editor.setValue(field("http"), "127.0.0.1:6035");
        assertEquals("# mine\n[uwsgi]\nhttp = 127.0.0.1:6035 \n", editor.textProperty().get());
        assertEquals("# mine\r\n[uwsgi]\r\nhttp = 127.0.0.1:6035 \r\n", new String(editor.bytes(), StandardCharsets.UTF_8));
        assertTrue(editor.dirtyProperty().get());

        editor.textProperty().set("# mine\n[uwsgi]\nhttp = 1.2.3.4:1 \n");
        assertEquals(Optional.of("1.2.3.4:1"), field("http").value());

        editor.textProperty().set("# mine\n[uwsgi]\nhttp = 0.0.0.0:6090 \n");
        assertFalse(editor.dirtyProperty().get(), "the same text again is no edit");
    }

    @Test
    void aValueThatCannotStandInTheFileIsRefusedInWords() throws Exception {
        open("[uwsgi]\nhttp = a:1\n");

        ProblemException e = assertThrows(ProblemException.class, () -> editor.setValue(field("http"), "a\nb"));

        assertEquals("configuration.value", e.key());
        assertEquals("[uwsgi]\nhttp = a:1\n", editor.textProperty().get());
    }

    @Test
    void aFixIsOneEditOfTheText() throws Exception {
        open("[uwsgi]\nhttp = 0.0.0.0:6090\ndaemonize = /l\n");
        Issue daemonize = editor.issues().stream().filter(i -> i.finding().code().equals("daemonize")).findFirst().orElseThrow();
        assertEquals(3, daemonize.line());

        editor.apply(daemonize.fixes().getFirst());

        assertEquals("[uwsgi]\nhttp = 0.0.0.0:6090\n# daemonize = /l\n", editor.textProperty().get());
        assertFalse(codes().contains("daemonize"));
    }

    @Test
    void theHostIsAskedWhatTheRulesWantToKnow() throws Exception {
        host.folders.addAll(List.of("/var", "/var/log"));
        host.taken.add(7000);
        open("[uwsgi]\nhttp = 127.0.0.1:7000\nlogto = /var/log/a.log\n[taosanode]\nmodel-dir = /gone\n");
        assertFalse(codes().contains("port-in-use"), "not known yet");

        window.until(() -> codes().contains("port-in-use") && codes().contains("missing-directory"));

        assertTrue(codes().contains("loopback-for-remote"), codes().toString());
        assertFalse(codes().contains("missing-parent"), codes().toString());
        Issue port = editor.issues().stream().filter(i -> i.finding().code().equals("port-in-use")).findFirst().orElseThrow();
        window.until(() -> editor.issues().stream()
                .anyMatch(i -> i.finding().code().equals("port-in-use") && !i.fixes().isEmpty()));
        assertTrue(port.finding().message(Locale.ENGLISH).contains("7000"));
    }

    @Test
    void thePortOfTheRunningAnodeItselfIsItsOwn() throws Exception {
        anodeAnswers = true;
        host.taken.add(6090);
        host.taken.add(6091);
        open("[uwsgi]\nhttp = 127.0.0.1:6090\n[taosanode]\nmodel-dir = /gone\n");

        window.until(() -> codes().contains("missing-directory"));
        assertFalse(codes().contains("port-in-use"), codes().toString());

        editor.setValue(field("http"), "127.0.0.1:6091");
        window.until(() -> codes().contains("port-in-use"));
    }

    @Test
    void aServiceThatIsNotRootIsAskedAboutItsRights() throws Exception {
        host.folders.addAll(List.of("/models"));
        host.owner = "root";
        open("[uwsgi]\nuid = taos\n[taosanode]\nmodel-dir = /models\n");
        window.until(() -> codes().contains("not-writable"));

        editor.setValue(field("uid"), "root");
        assertFalse(codes().contains("not-writable"), "root may write everywhere");
    }

    @Test
    void editsAreWrittenDownWhileTypingAndForgottenWhenTakenBack() throws Exception {
        Drafts drafts = new Drafts(folder);
        open("[uwsgi]\nhttp = a:1\n");

        editor.textProperty().set("[uwsgi]\nhttp = a:2\n");
        await(() -> drafts.find(place).isPresent());
        assertEquals("[uwsgi]\nhttp = a:2\n", drafts.find(place).orElseThrow().text());

        editor.revert();
        assertEquals("[uwsgi]\nhttp = a:1\n", editor.textProperty().get());
        await(() -> drafts.find(place).isEmpty());
    }

    private interface Check {
        boolean holds() throws Exception;
    }

    private static void await(Check check) throws Exception {
        long giveUp = System.nanoTime() + 30_000_000_000L;
        while (!check.holds()) {
            assertTrue(System.nanoTime() < giveUp, "it did not happen within 30 s");
            Thread.sleep(20);
        }
    }

    @Test
    void whatIsTypedWhileASaveRunsStaysAnEdit() throws Exception {
        open("[uwsgi]\r\nhttp = a:1\r\n");
        editor.setValue(field("http"), "a:2");
        byte[] saved = editor.bytes();
        editor.setValue(field("http"), "a:3");

        editor.saved(saved, FileStamp.of(saved));

        assertTrue(editor.dirtyProperty().get());
        assertEquals("[uwsgi]\r\nhttp = a:3\r\n", new String(editor.bytes(), StandardCharsets.UTF_8));
    }
}
