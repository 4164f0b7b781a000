package org.anodeconsole.console.configuration;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;

/**
 * A configuration file on a host.
 *
 * @param path absolute, in the host's spelling
 * @param target which anode reads it
 * @param service what has to be restarted after a change, if the console can
 * @param remoteCluster whether a TDengine server on another machine calls that anode
 */
public record ConfigPlace(
        Host host,
        String path,
        IniTarget target,
        Optional<ServiceRestart> service,
        Supplier<ConfigEnvironment.Answer> remoteCluster) {

    /** A file nobody told anything about. */
    public static ConfigPlace other(Host host, String path) {
        return new ConfigPlace(host, path, IniTarget.REFERENCE, Optional.empty(), () -> ConfigEnvironment.Answer.UNKNOWN);
    }

    /** What people call it: the host, and the file on it. */
    public String label(Messages messages) {
        String where = target == IniTarget.EMBEDDED ? messages.text("configuration.place.embedded") : host.name(messages);
        return messages.text("configuration.place", where, path);
    }

    /** A name for folders that belong to this place alone. */
    String key() {
        byte[] name = (host.id() + "\n" + path).getBytes(StandardCharsets.UTF_8);
        return FileStamp.of(name).sha256().substring(0, 32);
    }

    ConfigFormat format() {
        return ConfigFormat.of(path, target);
    }

    boolean isSameFile(ConfigPlace other) {
        return host.id().equals(other.host.id()) && path.equals(other.path);
    }
}
