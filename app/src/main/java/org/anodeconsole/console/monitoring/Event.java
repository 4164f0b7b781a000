package org.anodeconsole.console.monitoring;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to an anode.
 *
 * @param anode its address as registered
 * @param detail more of it, such as the names of algorithms; may be empty
 */
public record Event(Instant at, String anode, Kind kind, String detail) {

    /** What can happen. */
    public enum Kind {
        WENT_OFFLINE,
        CAME_BACK,
        ALGORITHMS_CHANGED,
        CONFIGURATION_SAVED,
        SERVICE_RESTARTED;

        /** The message that says it. */
        public String key() {
            return "event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
