package org.anodeconsole.console.doctor;

import java.util.List;
import java.util.Objects;

/**
 * The anodes a cluster listed when the console last worked with it.
 *
 * @param id what the cluster calls itself; two profiles may lead to one cluster
 * @param name of the profile it was reached with
 * @param day when that was, as {@code 2026-11-24}
 */
public record SeenCluster(String id, String name, String day, List<String> anodes) {
    public SeenCluster {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(day);
        anodes = List.copyOf(anodes);
    }
}
