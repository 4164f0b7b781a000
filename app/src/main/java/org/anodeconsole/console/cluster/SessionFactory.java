package org.anodeconsole.console.cluster;

/** Makes sessions; a session connects when it is first used. */
@FunctionalInterface
public interface SessionFactory {
    ClusterSession open(ClusterProfile profile, SessionEvents events);
}
