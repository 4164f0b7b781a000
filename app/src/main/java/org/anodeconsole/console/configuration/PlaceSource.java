package org.anodeconsole.console.configuration;

import java.util.List;
import org.anodeconsole.console.hosts.Host;

/** Knows the places where configurations of anodes are. To be called on the window's thread; must not wait. */
public interface PlaceSource {
    /** The places there are now, the likeliest first. */
    List<ConfigPlace> places();

    /** The hosts on which any other file may be opened. */
    List<Host> hosts();
}
