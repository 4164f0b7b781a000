package org.anodeconsole.console.anodes;

import java.util.Optional;

/**
 * What sets a registry apart, for the words of the page.
 *
 * @param cluster name of the connection, empty for the console's own registry
 */
public record RegistryTraits(Optional<String> cluster) {
    /** The console's own: nobody else knows it, and the console itself asks the anodes. */
    public static final RegistryTraits OWN = new RegistryTraits(Optional.empty());
}
