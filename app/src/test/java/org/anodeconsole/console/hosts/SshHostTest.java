package org.anodeconsole.console.hosts;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract over SSH, with a server in this process. */
class SshHostTest extends HostContract {
    @TempDir
    Path home;

    private TestSshServer server;
    private SshHost host;

    @BeforeEach
    void connect() throws Exception {
        server = new TestSshServer(0);
        FixedAnswers answers = new FixedAnswers();
        answers.passwords.add(TestSshServer.PASSWORD);
        SshEntry entry = new SshEntry("test", "127.0.0.1", server.port(), TestSshServer.USER, "");
        host = new SshHost(entry, answers, TestSshServer.config(home));
    }

    @AfterEach
    void close() throws Exception {
        host.close();
        server.close();
    }

    @Override
    protected Host host() {
        return host;
    }
}
