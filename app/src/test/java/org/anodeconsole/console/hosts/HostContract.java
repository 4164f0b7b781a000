package org.anodeconsole.console.hosts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.anodeconsole.anode.process.ProcessSight;
import org.anodeconsole.console.language.ProblemException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What every host keeps, however it is reached. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class HostContract {
    @TempDir
    Path folder;

    protected abstract Host host();

    @Test
    void givesAProgramItsArgumentsAsTheyAre() throws Exception {
        List<String> odd = List.of("", " ", "a b", "'", "\"", "$HOME", "`id`", "\\", "*", "~", "a\nb", "é☃", "--", ";false", "!x", "#");
        String[] command = new String[odd.size() + 2];
        command[0] = "printf";
        command[1] = "<%s>";
        for (int i = 0; i < odd.size(); i++) {
            command[i + 2] = odd.get(i);
        }
        CommandResult result = host().run(Command.of(command));
        assertEquals("<" + String.join("><", odd) + ">", result.output());
        assertEquals(0, result.exit());
    }

    @Test
    void tellsExitCodeOutputAndErrorsApart() throws Exception {
        CommandResult result = host().run(Command.of("sh", "-c", "echo out; echo err >&2; exit 3"));
        assertEquals(new CommandResult(3, "out\n", "err\n"), result);
    }

    @Test
    void givesAProgramItsInput() throws Exception {
        byte[] input = "a\nb\0c".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        CommandResult result = host().run(Command.of("wc", "-c").withInput(input));
        assertEquals(String.valueOf(input.length), result.output().strip());
    }

    @Test
    void keepsNoMoreOutputThanAskedFor() throws Exception {
        CommandResult result = host().run(Command.of("head", "-c", "3000000", "/dev/zero").keeping(1000));
        assertEquals(1000, result.output().length());
        assertEquals(0, result.exit());
    }

    @Test
    void saysThatAProgramIsMissing() {
        ProblemException e = assertThrows(ProblemException.class, () -> host().run(Command.of("no-such-program-here")));
        assertEquals("hosts.program.missing", e.key());
    }

    @Test
    void endsAProgramThatTakesTooLong() throws Exception {
        Command slow = endless().within(Duration.ofSeconds(5));
        ProblemException e = assertThrows(ProblemException.class, () -> host().run(slow));
        assertEquals("hosts.command.slow", e.key());
        awaitItsEnd();
    }

    @Test
    void endsAProgramThatIsGivenUpBeforeItSaidAnything() throws Exception {
        assertThrows(ProblemException.class, () -> host().run(endless().within(Duration.ofMillis(1))));
        // It may have been ended before it began, or begin only now: it must not be there in the end.
        Thread.sleep(2_000);
        if (Files.exists(begun())) {
            awaitItsEnd();
        }
    }

    @Test
    void endsAProgramWhenItsThreadIsInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread runner = Thread.ofVirtual().start(() -> {
            try {
                host().run(endless());
            } catch (InterruptedException e) {
                interrupted.countDown();
            } catch (ProblemException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(begun()));
        runner.interrupt();
        assertTrue(interrupted.await(20, TimeUnit.SECONDS));
        awaitItsEnd();
    }

    private Path begun() {
        return folder.resolve("begun");
    }

    /** A program that tells its process number in a file, whole, and goes on for long. */
    private Command endless() {
        return Command.of("sh", "-c", "echo $$ > \"$0.new\"; mv \"$0.new\" \"$0\"; sleep 100; exit", begun().toString());
    }

    private void awaitItsEnd() throws IOException {
        long pid = Long.parseLong(Files.readString(begun()).strip());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !isAlive(pid));
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessSight::isAlive).isPresent();
    }

    @Test
    void doesNotWaitForAChildThatKeepsTheOutputOpen() throws Exception {
        long begun = System.nanoTime();
        CommandResult result = host().run(Command.of("sh", "-c", "sleep 20 & echo started"));
        assertEquals("started\n", result.output());
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(15).toNanos(), "it waited for the child");
    }

    @Test
    void deliversLinesAsTheyCome() throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        RunningCommand running = host().follow(Command.of("sh", "-c", "echo a; echo b; exec sleep 60").keeping(100), lines::add);
        assertEquals("a", lines.poll(20, TimeUnit.SECONDS));
        assertEquals("b", lines.poll(20, TimeUnit.SECONDS));
        assertTrue(running.isRunning());
        running.close();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !running.isRunning());
    }

    @Test
    void cutsALineWithoutEnd() throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        try (RunningCommand running = host().follow(
                Command.of("sh", "-c", "head -c 100000 /dev/zero | tr '\\0' x; echo; echo next").keeping(100), lines::add)) {
            assertEquals("x".repeat(100), lines.poll(20, TimeUnit.SECONDS));
            assertEquals("next", lines.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void connectsToItsOwnLoopback() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var accepted = server.accept()) {
                    accepted.getOutputStream().write(accepted.getInputStream().read() + 1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            try (HostConnection connection = host().connect("127.0.0.1", server.getLocalPort())) {
                connection.output().write(41);
                connection.output().flush();
                assertEquals(42, connection.input().read());
                assertEquals(-1, connection.input().read());
            }
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0)) {
            port = server.getLocalPort();
        }
        int free = port;
        ProblemException e = assertThrows(ProblemException.class, () -> host().connect("127.0.0.1", free));
        assertEquals("hosts.connect", e.key());
    }

    @Test
    void readsAFileAndWhatIsKnownAboutIt() throws Exception {
        Path file = Files.writeString(folder.resolve("a b.ini"), "content");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        HostFile read = host().files().read(file.toString(), 100);
        assertEquals("content", new String(read.content(), StandardCharsets.UTF_8));
        assertEquals(FileStamp.of(read.content()), read.stamp());
        assertEquals("rw-r-----", read.facts().mode());
        assertEquals(FileFacts.Kind.FILE, read.facts().kind());
        assertEquals(7, read.facts().size());
        assertEquals(Files.getOwner(file).getName(), read.facts().owner());
        assertTrue(read.facts().writable());
        assertEquals("tent", new String(host().files().read(file.toString(), 3L, 10), StandardCharsets.UTF_8));
        assertEquals(0, host().files().read(file.toString(), 7L, 10).length);
        assertEquals(List.of("a b.ini"), host().files().list(folder.toString()));
    }

    @Test
    void readsFilesOfTheKernel() throws Exception {
        if (Files.exists(Path.of("/proc/meminfo"))) {
            String text = new String(host().files().read("/proc/meminfo", 1 << 16).content(), StandardCharsets.UTF_8);
            assertTrue(text.startsWith("MemTotal:"), text);
        }
    }

    @Test
    void refusesWhatIsMissingTooLargeOrNoFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "content");
        assertEquals("hosts.file.tooLarge", problem(() -> host().files().read(file.toString(), 6)));
        assertEquals("hosts.file.missing", problem(() -> host().files().read(folder.resolve("none").toString(), 6)));
        assertEquals("hosts.file.notAFile", problem(() -> host().files().read(folder.toString(), 6)));
        assertEquals("hosts.file.badPath", problem(() -> host().files().read("relative", 6)));
        assertTrue(host().files().facts(folder.resolve("none").toString()).isEmpty());
    }

    @Test
    void replacesAFileAndKeepsItsMode() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw---x"));
        FileStamp old = host().files().read(file.toString(), 100).stamp();

        FileStamp now = host().files().replace(file.toString(), bytes("new"), old);

        assertEquals("new", Files.readString(file));
        assertEquals(FileStamp.of(bytes("new")), now);
        assertEquals("rw-rw---x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("a"), host().files().list(folder.toString()));
    }

    @Test
    void replacesTheTargetOfALink() throws Exception {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("etc")).resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("etc/a"));

        host().files().replace(link.toString(), bytes("new"), FileStamp.of(bytes("old")));

        assertEquals("etc/a", host().files().link(link.toString()).orElseThrow());
        assertTrue(host().files().link(file.toString()).isEmpty());
        assertEquals("new", Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(file.toRealPath().toString(), host().files().facts(link.toString()).orElseThrow().path());
    }

    @Test
    void refusesAStaleReplacement() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "theirs");

        StaleFileException e = assertThrows(
                StaleFileException.class,
                () -> host().files().replace(file.toString(), bytes("mine"), FileStamp.of(bytes("read before"))));

        assertEquals(FileStamp.of(bytes("theirs")), e.found());
        assertEquals("theirs", Files.readString(file));
        assertThrows(StaleFileException.class, () -> host().files().replace(file.toString(), bytes("x"), FileStamp.MISSING));
    }

    @Test
    void createsAndDeletesAFile() throws Exception {
        Path file = folder.resolve("fresh");
        host().files().replace(file.toString(), bytes("new"), FileStamp.MISSING);
        assertArrayEquals(bytes("new"), Files.readAllBytes(file));
        host().files().delete(file.toString());
        assertFalse(Files.exists(file));
        assertEquals("hosts.file.missing", problem(() -> host().files().delete(file.toString())));
    }

    @Test
    void refusesToReplaceAReadOnlyFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertEquals(
                "hosts.file.readOnly",
                problem(() -> host().files().replace(file.toString(), bytes("new"), FileStamp.of(bytes("old")))));
        assertEquals("old", Files.readString(file));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String problem(Executable action) {
        return assertThrows(ProblemException.class, action).key();
    }
}
