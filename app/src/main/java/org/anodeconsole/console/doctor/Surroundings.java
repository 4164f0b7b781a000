package org.anodeconsole.console.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.hosts.Host;

/**
 * What the Doctor may ask. Everything but the wire may be missing; the checks that need it then say so.
 *
 * @param cluster the connected cluster
 * @param seenClusters what clusters listed when the console last worked with them, possibly this one too
 * @param host the computer an anode runs on, when it is attached to the console
 * @param configuration the taosanode.ini of an anode, when the console can reach it
 * @param statement a statement that failed
 * @param services finds the service of an anode, by its name, when it stands still and the console can start it
 */
public record Surroundings(
        Wire wire,
        HostResolver resolver,
        Optional<AnodeRegistry> registry,
        Optional<ClusterSession> cluster,
        List<SeenCluster> seenClusters,
        Function<AnodeAddress, Optional<Host>> host,
        Function<AnodeAddress, Optional<Configuration>> configuration,
        Optional<Statement> statement,
        BiFunction<AnodeAddress, String, Optional<Startable>> services) {

    /** Nothing but the wire. */
    public static Surroundings of(Wire wire, HostResolver resolver) {
        return new Surroundings(
                wire, resolver, Optional.empty(), Optional.empty(), List.of(),
                anode -> Optional.empty(), anode -> Optional.empty(), Optional.empty(),
                (anode, name) -> Optional.empty());
    }

    public Surroundings withRegistry(AnodeRegistry known) {
        return new Surroundings(
                wire, resolver, Optional.of(known), cluster, seenClusters, host, configuration, statement, services);
    }

    public Surroundings withClusters(Optional<ClusterSession> connected, List<SeenCluster> seen) {
        return new Surroundings(
                wire, resolver, registry, connected, List.copyOf(seen), host, configuration, statement, services);
    }

    public Surroundings withHosts(Function<AnodeAddress, Optional<Host>> hosts) {
        return new Surroundings(
                wire, resolver, registry, cluster, seenClusters, hosts, configuration, statement, services);
    }

    public Surroundings withConfigurations(Function<AnodeAddress, Optional<Configuration>> configurations) {
        return new Surroundings(
                wire, resolver, registry, cluster, seenClusters, host, configurations, statement, services);
    }

    public Surroundings withStatement(Statement failed) {
        return new Surroundings(
                wire, resolver, registry, cluster, seenClusters, host, configuration,
                failed.isBlank() ? Optional.empty() : Optional.of(failed), services);
    }

    public Surroundings withServices(BiFunction<AnodeAddress, String, Optional<Startable>> startable) {
        return new Surroundings(
                wire, resolver, registry, cluster, seenClusters, host, configuration, statement, startable);
    }
}
