package org.anodeconsole.console.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * OpenSSH's server out of an unpacked Debian package, on a free port, as the current user. The server of root insists on a
 * user of its own; it gets one in a mount namespace of its own, and this computer stays as it is.
 */
public final class RealSshd implements AutoCloseable {
    /** Where the packages are unpacked. */
    public static final String PROPERTY = "real.hosts";
    public static final String MISSING = "the packages of the real hosts are not unpacked here; .ci/run fetches them";

    private static final String AS_ROOT = """
            set -e
            cp /etc/passwd "$1/passwd"
            grep -q '^sshd:' "$1/passwd" || echo 'sshd:x:64022:65534::/run/sshd:/usr/sbin/nologin' >>"$1/passwd"
            mount --bind "$1/passwd" /etc/passwd
            mount -t tmpfs none /run
            mkdir -m 755 /run/sshd
            shift
            exec "$@"
            """;

    private final Process process;
    private final int port;
    private final Path key;
    private final Path home;

    public RealSshd(Path folder) throws Exception {
        Path packages = Path.of(System.getProperty(PROPERTY));
        home = Files.createDirectories(folder.resolve("home"));
        key = folder.resolve("user-key");
        keygen(key);
        keygen(folder.resolve("host-key"));
        Files.copy(Path.of(key + ".pub"), folder.resolve("authorized"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path config = Files.writeString(folder.resolve("sshd_config"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                StrictModes no
                UsePAM no
                PidFile none
                PermitRootLogin yes
                PasswordAuthentication no
                MaxStartups 100
                Subsystem sftp %s
                """.formatted(port, folder.resolve("host-key"), folder.resolve("authorized"),
                        packages.resolve("usr/lib/openssh/sftp-server")));
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            Path script = Files.writeString(folder.resolve("as-root"), AS_ROOT);
            command.addAll(List.of("unshare", "--mount", "sh", script.toString(), folder.toString()));
        }
        command.addAll(List.of(packages.resolve("usr/sbin/sshd").toString(), "-D", "-e", "-f", config.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LD_LIBRARY_PATH", libraries(packages));
        File log = folder.resolve("sshd.log").toFile();
        process = builder.redirectErrorStream(true).redirectOutput(log).start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> listens() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IOException("sshd ended: " + Files.readString(log.toPath()));
        }
    }

    private static String libraries(Path packages) throws IOException {
        try (var folders = Files.list(packages.resolve("usr/lib"))) {
            return folders.filter(name -> name.toString().endsWith("-linux-gnu")).findFirst().orElse(packages).toString();
        }
    }

    private static void keygen(Path file) throws Exception {
        assertEquals(0, new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString()).start().waitFor());
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    public SshHost host() {
        SshEntry entry = new SshEntry("real", "127.0.0.1", port, System.getProperty("user.name"), key.toString());
        return new SshHost(entry, new FixedAnswers(), TestSshServer.config(home));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
