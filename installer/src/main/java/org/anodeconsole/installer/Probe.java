package org.anodeconsole.installer;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * Run by the packaged runtime with the packaged libraries: uses what needs a module or a native library that a small runtime may
 * lack, and that drawing the console's pages does not reach. A missing one ends it with NoClassDefFoundError or the like.
 */
final class Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Nobody listens there. */
    private static final String NOWHERE = "127.0.0.1:1";

    private Probe() {}

    static void runOn(Workshop workshop) throws IOException, InterruptedException {
        String java = workshop.runtime().resolve("bin").resolve(workshop.target().system().equals("windows") ? "java.exe" : "java").toString();
        Path classes = workshop.installer().resolve("target/classes");
        Tools.run(new ProcessBuilder(List.of(
                java, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                OnnxNatives.option(workshop.libraries()), "-cp",
                workshop.libraries().resolve("*") + System.getProperty("path.separator") + classes, Probe.class.getName())));
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        databases();
        ssh();
        languages();
        OrtEnvironment.getEnvironment();
        // Threads of the libraries may still run.
        System.exit(0);
    }

    private static void databases() {
        for (String kind : List.of("TAOS-WS", "TAOS-RS")) {
            String address = "jdbc:" + kind + "://" + NOWHERE + "/?user=probe&password=probe";
            try (Connection connection = DriverManager.getConnection(address);
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
                throw new StepFailed("there is a TDengine at " + NOWHERE);
            } catch (SQLException e) {
                if (e.getMessage() != null && e.getMessage().startsWith("No suitable driver")) {
                    throw new StepFailed("no driver for " + kind + ": " + e.getMessage());
                }
            }
        }
    }

    private static void ssh() throws IOException {
        Path served = Files.createTempDirectory("probe");
        Files.writeString(served.resolve("file.txt"), "content");
        try (SshServer server = SshServer.setUpDefaultServer();
                SshClient client = SshClient.setUpDefaultClient()) {
            server.setHost("127.0.0.1");
            server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
            server.setPasswordAuthenticator((user, password, session) -> password.equals("probe"));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.setFileSystemFactory(new VirtualFileSystemFactory(served));
            server.start();
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            try (ClientSession session =
                    client.connect("probe", "127.0.0.1", server.getPort()).verify(PATIENCE).getSession()) {
                session.addPasswordIdentity("probe");
                session.auth().verify(PATIENCE);
                try (SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
                    require(files.stat("/file.txt").getSize() == 7, "the SSH server's file");
                }
            }
        } finally {
            Files.delete(served.resolve("file.txt"));
            Files.delete(served);
        }
    }

    private static void languages() throws GeneralSecurityException {
        require(new String(new byte[] {(byte) 0xd6, (byte) 0xd0}, Charset.forName("GB18030")).equals("中"), "Chinese charsets");
        require(Month.MARCH.getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE).equals("三月"), "Chinese month names");
        require(SSLContext.getDefault().getSupportedSSLParameters().getProtocols().length > 0, "TLS");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new StepFailed("the packaged runtime lacks " + what);
        }
    }
}
