package org.anodeconsole.console.hosts;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The contract over SSH, with OpenSSH's server. */
@EnabledIfSystemProperty(named = RealSshd.PROPERTY, matches = ".+", disabledReason = RealSshd.MISSING)
class RealSshHostTest extends HostContract {
    @TempDir
    Path place;

    private RealSshd server;
    private SshHost host;

    @BeforeEach
    void connect() throws Exception {
        server = new RealSshd(place);
        host = server.host();
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
