package org.anodeconsole.console.doctor;

import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.hosts.StaleFileException;
import org.anodeconsole.console.language.ProblemException;

/** A configuration file of a host. */
public final class HostConfiguration implements Configuration {
    private static final int LARGEST = 1 << 20;

    private final Host host;
    private final String path;
    private final IniTarget target;

    public HostConfiguration(Host host, String path, IniTarget target) {
        this.host = host;
        this.path = path;
        this.target = target;
    }

    @Override
    public String place() {
        return path;
    }

    @Override
    public IniTarget target() {
        return target;
    }

    @Override
    public IniDocument read() throws ProblemException, InterruptedException {
        return IniDocument.parse(host.files().read(path, LARGEST).content());
    }

    @Override
    public void replace(IniDocument judged, IniDocument changed) throws ProblemException, InterruptedException {
        HostFile now = host.files().read(path, LARGEST);
        if (!IniDocument.parse(now.content()).equals(judged)) {
            throw new StaleFileException(path, now.stamp());
        }
        host.files().replace(path, changed.toBytes(), FileStamp.of(now.content()));
    }
}
