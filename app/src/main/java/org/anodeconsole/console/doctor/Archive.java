package org.anodeconsole.console.doctor;

import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.hosts.Host;

/** Where every content of a configuration file is kept, so that it can be had again. */
@FunctionalInterface
public interface Archive {
    /** Keeps what a file held, and what it was replaced with. May be called from any thread. */
    void keep(Host host, String path, IniTarget target, byte[] before, byte[] after);
}
