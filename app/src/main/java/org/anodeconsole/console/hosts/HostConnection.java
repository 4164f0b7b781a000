package org.anodeconsole.console.hosts;

import java.io.InputStream;
import java.io.OutputStream;

/** An open TCP connection from a host. */
public interface HostConnection extends AutoCloseable {
    InputStream input();

    OutputStream output();

    @Override
    void close();
}
