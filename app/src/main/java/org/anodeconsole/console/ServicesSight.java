package org.anodeconsole.console;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.monitoring.HostSight;
import org.anodeconsole.console.monitoring.Load;
import org.anodeconsole.console.monitoring.ServiceTruth;
import org.anodeconsole.console.monitoring.StatsReader;
import org.anodeconsole.console.services.Service;
import org.anodeconsole.console.services.ServiceHost;
import org.anodeconsole.console.services.ServiceState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the hosts on the Services page tell the monitoring about their anodes. */
final class ServicesSight implements HostSight {
    private static final Logger LOG = LoggerFactory.getLogger(ServicesSight.class);
    private static final String ANODE = "taosanoded";
    private static final long LOOK_AGAIN = Duration.ofSeconds(10).toNanos();
    private static final long LARGEST_INI = 1 << 20;

    private final List<ServiceHost> hosts;
    private final Map<AnodeAddress, Place> places = new ConcurrentHashMap<>();
    private volatile long lookedAt = System.nanoTime() - LOOK_AGAIN;

    /** An anode's service, and where its statistics are, if they are. */
    private record Place(ServiceHost host, Service service, Optional<InetSocketAddress> stats) {}

    ServicesSight(List<ServiceHost> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    @Override
    public ServiceTruth service(AnodeAddress anode) {
        return place(anode).map(place -> truth(place.service().status().state())).orElse(ServiceTruth.UNKNOWN);
    }

    @Override
    public Optional<Load> load(AnodeAddress anode) {
        return place(anode)
                .filter(place -> place.service().status().state() == ServiceState.RUNNING)
                .flatMap(Place::stats)
                .flatMap(StatsReader::read);
    }

    @Override
    public List<String> modelsDown(AnodeAddress anode) {
        return place(anode)
                .map(place -> place.host().services().stream()
                        .filter(service -> !service.id().equals(ANODE) && service.status().state() == ServiceState.FAILED)
                        .map(Service::id)
                        .toList())
                .orElse(List.of());
    }

    static ServiceTruth truth(ServiceState state) {
        return switch (state) {
            case RUNNING -> ServiceTruth.RUNNING;
            case STARTING, STOPPING -> ServiceTruth.CHANGING;
            case STOPPED, NOT_INSTALLED -> ServiceTruth.STOPPED;
            case FAILED -> ServiceTruth.FAILED;
            case UNKNOWN -> ServiceTruth.UNKNOWN;
        };
    }

    /** Looks around at most every ten seconds, and only one thread does; the others use what was seen before. */
    private Optional<Place> place(AnodeAddress anode) {
        boolean mine = false;
        synchronized (places) {
            if (System.nanoTime() - lookedAt >= LOOK_AGAIN) {
                lookedAt = System.nanoTime();
                mine = true;
            }
        }
        if (mine) {
            lookAround();
        }
        return Optional.ofNullable(places.get(anode));
    }

    private void lookAround() {
        for (ServiceHost host : hosts) {
            for (Service service : host.services()) {
                if (service.id().equals(ANODE)) {
                    var facts = service.facts();
                    facts.address().ifPresent(address ->
                            places.put(address, new Place(host, service, stats(Path.of(facts.configuration())))));
                }
            }
        }
    }

    /** Where the statistics are, by a configuration file on this computer. */
    private static Optional<InetSocketAddress> stats(Path ini) {
        try {
            return Files.isRegularFile(ini) && Files.size(ini) <= LARGEST_INI
                    ? TaosanodeIni.read(ini).settings().stats() : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // A file with errors is the Services page's to report.
            LOG.debug("{} says nothing of statistics", ini, e);
            return Optional.empty();
        }
    }
}
