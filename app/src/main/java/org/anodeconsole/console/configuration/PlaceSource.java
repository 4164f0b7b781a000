package org.anodeconsole.console.configuration;

import java.util.List;

/** Knows the places where configurations of anodes are. */
@FunctionalInterface
public interface PlaceSource {
    /** The places there are now, the likeliest first. To be called on the window's thread; must not wait. */
    List<ConfigPlace> places();
}
