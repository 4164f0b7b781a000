package org.anodeconsole.console.doctor;

import java.util.Optional;

/**
 * The anode that is examined.
 *
 * @param url as it is registered, or as the user gave it
 * @param id the registry's number for it
 */
public record Subject(String url, Optional<Integer> id) {
    /** Stands for the cluster, or for the statement that failed. */
    public static final Subject COMMON = new Subject("", Optional.empty());
}
