package org.anodeconsole.console;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.monitoring.HostReport;
import org.anodeconsole.console.monitoring.HostSight;
import org.anodeconsole.console.monitoring.Load;
import org.anodeconsole.console.monitoring.ServiceTruth;
import org.anodeconsole.console.services.Service;
import org.anodeconsole.console.services.ServiceHost;
import org.anodeconsole.console.services.ServiceState;
import org.anodeconsole.console.services.statistics.Statistics;
import org.anodeconsole.console.services.statistics.StatisticsReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the hosts on the Services page tell the monitoring about their anodes. */
final class ServicesSight implements HostSight {
    private static final Logger LOG = LoggerFactory.getLogger(ServicesSight.class);
    private static final String ANODE = "taosanoded";
    private static final String THIS_COMPUTER = "local";
    private static final long ASK_AGAIN = Duration.ofSeconds(10).toNanos();

    private final Map<ServiceHost, Long> askedAt = new ConcurrentHashMap<>();
    private volatile List<ServiceHost> hosts = List.of();

    /** An anode's service on its host. */
    private record Place(ServiceHost host, Service service) {}

    /** The hosts to look at from now on. */
    void use(List<ServiceHost> attached) {
        hosts = List.copyOf(attached);
        askedAt.keySet().retainAll(attached);
    }

    @Override
    public HostReport look(AnodeAddress anode) throws InterruptedException {
        hosts.forEach(this::ask);
        Optional<Place> place = place(anode);
        if (place.isEmpty()) {
            return HostReport.NOTHING;
        }
        ServiceState state = place.get().service().status().state();
        OptionalLong process = state == ServiceState.RUNNING ? place.get().service().facts().pid() : OptionalLong.empty();
        return new HostReport(
                truth(state), process, load(place.get()),
                models(place.get().host(), ServiceState.RUNNING), models(place.get().host(), ServiceState.FAILED));
    }

    /**
     * Has a host look at its services, every ten seconds at most, and waits for nobody. One over SSH is asked only when the
     * user has been there before: a question for a password must not come out of the blue.
     */
    private void ask(ServiceHost host) {
        boolean here = host.computer().filter(computer -> computer.id().equals(THIS_COMPUTER)).isPresent();
        boolean known = host.services().stream().anyMatch(service -> service.status().state() != ServiceState.UNKNOWN);
        if (!here && !known) {
            return;
        }
        long now = System.nanoTime();
        Long before = askedAt.get(host);
        boolean mine = before == null ? askedAt.putIfAbsent(host, now) == null
                : now - before >= ASK_AGAIN && askedAt.replace(host, before, now);
        if (mine) {
            Thread.ofVirtual().name("host-" + host.id()).start(() -> {
                try {
                    host.refresh();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    /** Where an anode runs; a service that runs is it rather than one that does not. */
    private Optional<Place> place(AnodeAddress anode) {
        return hosts.stream()
                .flatMap(host -> host.services().stream().filter(service -> isAt(service, anode)).map(service -> new Place(host, service)))
                .min(Comparator.comparing(place -> place.service().status().state() != ServiceState.RUNNING));
    }

    private static boolean isAt(Service service, AnodeAddress anode) {
        ServiceState state = service.status().state();
        return service.id().equals(ANODE)
                && state != ServiceState.UNKNOWN
                && state != ServiceState.NOT_INSTALLED
                && service.facts().address().filter(address -> SamePlace.same(address, anode)).isPresent();
    }

    private static List<String> models(ServiceHost host, ServiceState state) {
        return host.services().stream()
                .filter(service -> !service.id().equals(ANODE) && service.status().state() == state)
                .map(Service::id)
                .toList();
    }

    private static Optional<Load> load(Place place) throws InterruptedException {
        if (place.service().status().state() != ServiceState.RUNNING) {
            return Optional.empty();
        }
        OptionalLong held = place.service().facts().residentBytes();
        double memory = held.isPresent() ? held.getAsLong() : Double.NaN;
        Optional<Host> computer = place.host().computer();
        Optional<Statistics> statistics = computer.isEmpty()
                ? Optional.empty() : statistics(computer.get(), place.service().facts().configuration());
        if (statistics.isEmpty()) {
            return Double.isNaN(memory) ? Optional.empty() : Optional.of(new Load(Double.NaN, Double.NaN, memory));
        }
        Statistics said = statistics.get();
        // uWSGI says 0 where memory reports are switched off.
        return Optional.of(new Load(
                said.requests(), said.exceptions(), said.residentBytes() == 0 ? memory : said.residentBytes()));
    }

    private static Optional<Statistics> statistics(Host computer, String configuration) throws InterruptedException {
        try {
            return Optional.of(new StatisticsReader(computer).read(configuration).statistics());
        } catch (ProblemException e) {
            // That it has none, or what is wrong with them, is the Services page's to tell.
            LOG.debug("The statistics that {} names could not be read: {}", configuration, e.key());
            return Optional.empty();
        }
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
}
