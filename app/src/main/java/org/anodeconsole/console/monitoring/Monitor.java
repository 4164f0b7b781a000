package org.anodeconsole.console.monitoring;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches anodes: each call of {@link #round()} looks at all that are not being looked at, each on a thread of its own, so
 * that one that does not answer holds up nobody. Keeps what it sees in the history and raises alerts.
 */
public final class Monitor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    /** Enough for 200 anodes of which 50 wait for their time limit; a bound all the same. */
    private static final int MOST_LOOKS_AT_ONCE = 128;
    private static final Duration SHOWN_TOGETHER = Duration.ofMillis(200);

    private final AnodeClient client;
    private final Prober prober;
    private final History history;
    private final AlertBook alerts;
    private final Clock clock;
    private final Consumer<Alert> raised;
    private final Map<String, Watched> watched = new LinkedHashMap<>();
    private final RecentEvents recent = new RecentEvents();
    private final Semaphore places = new Semaphore(MOST_LOOKS_AT_ONCE);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("probe-", 0).factory());
    private final AtomicBoolean announcing = new AtomicBoolean();
    private volatile boolean closed;
    private volatile Runnable changed = () -> {};

    /** @param raised called for each new alert, on any thread */
    public Monitor(AnodeClient client, HostSight host, History history, AlertBook alerts, Clock clock, Consumer<Alert> raised) {
        this.client = client;
        this.prober = new Prober(client, host, clock);
        this.history = history;
        this.alerts = alerts;
        this.clock = clock;
        this.raised = raised;
        start(this::recall);
    }

    private void recall() {
        try {
            recent.recall(history.events(RecentEvents.MOST));
            announce();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("The events of earlier runs could not be read", e);
        }
    }

    /** What happened to any anode lately, newest first. */
    public List<Event> recentEvents() {
        return recent.newestFirst();
    }

    public History history() {
        return history;
    }

    public AlertBook alerts() {
        return alerts;
    }

    /** What to call, on any thread, after something was seen. */
    public void whenChanged(Runnable action) {
        changed = action;
    }

    /** The anodes to watch from now on. What is known of those watched before is kept. */
    public void watch(List<Target> targets) {
        synchronized (watched) {
            Map<String, Watched> before = Map.copyOf(watched);
            watched.clear();
            for (Target target : targets) {
                Watched known = before.getOrDefault(target.url(), new Watched(target));
                known.target(target);
                known.judge(clock.instant());
                watched.put(target.url(), known);
            }
            alerts.listOnly(watched.keySet());
        }
    }

    /** Looks at every anode that is not being looked at. Never waits. */
    public void round() {
        List<Watched> due;
        synchronized (watched) {
            due = watched.values().stream().filter(Watched::beginLooking).toList();
        }
        due.forEach(anode -> start(() -> look(anode)));
    }

    /** Everything seen so far, by the address of the anode as registered. */
    public Map<String, Sighting> sightings() {
        Map<String, Sighting> seen = new LinkedHashMap<>();
        synchronized (watched) {
            watched.forEach((url, anode) -> seen.put(url, anode.sighting()));
        }
        return seen;
    }

    /** Takes in what others than the monitor itself know to have happened. May be called from any thread; never waits. */
    public void happened(Event event) {
        synchronized (watched) {
            Watched anode = watched.get(event.anode());
            if (anode != null) {
                anode.happened(event);
            }
        }
        recent.add(event);
        history.add(event);
        announce();
    }

    /** Many anodes answer within moments: they are shown together. */
    private void announce() {
        if (announcing.compareAndSet(false, true)) {
            start(() -> {
                try {
                    Thread.sleep(SHOWN_TOGETHER);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                announcing.set(false);
                changed.run();
            });
        }
    }

    private void start(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("The monitor is closed", e);
        }
    }

    private void look(Watched anode) {
        try {
            places.acquire();
            try {
                lookNow(anode);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (watched) {
                anode.endLooking();
            }
        }
        announce();
    }

    private void lookNow(Watched anode) throws InterruptedException {
        Probe probe = prober.look(anode.target().address());
        if (closed) {
            // The end of the console cut the question short: that says nothing about the anode.
            throw new InterruptedException("the monitor was closed");
        }
        boolean wantsDetails;
        boolean wantsUptime;
        synchronized (watched) {
            AnodeWatch watch = anode.watch();
            watch.looked(probe).forEach(event -> keep(anode, event));
            anode.judge(probe.at());
            history.add(anode.target().url(), watch.bucket(probe));
            wantsDetails = watch.wantsDetails(probe.at(), anode.target().updated());
            if (wantsDetails) {
                watch.readingDetails(probe.at(), anode.target().updated());
            }
            wantsUptime = anode.wantsUptime(probe.at());
        }
        if (wantsDetails) {
            readDetails(anode);
        }
        if (wantsUptime) {
            readUptime(anode);
        }
        List<Alert> news;
        synchronized (watched) {
            news = watched.get(anode.target().url()) == anode
                    ? alerts.observe(anode.target().url(), worries(anode.watch()), probe.at())
                    : new ArrayList<>();
        }
        news.forEach(raised);
    }

    private Map<AlertRule.Kind, String> worries(AnodeWatch watch) {
        return watch.worries(
                alerts.rule(AlertRule.Kind.SLOW).threshold(), alerts.rule(AlertRule.Kind.FLAPPING).threshold());
    }

    private void keep(Watched anode, Event event) {
        anode.happened(event);
        recent.add(event);
        history.add(event);
    }

    private void readDetails(Watched anode) {
        try {
            Details fresh = Details.of(client.version(anode.target().address()), client.list(anode.target().address()));
            synchronized (watched) {
                anode.watch().read(fresh, clock.instant()).ifPresent(event -> keep(anode, event));
            }
        } catch (ProblemException e) {
            LOG.debug("Version and algorithms of {} could not be read", anode.target().url(), e);
            synchronized (watched) {
                anode.watch().detailsFailed();
            }
        }
    }

    private void readUptime(Watched anode) throws InterruptedException {
        Instant now = clock.instant();
        try {
            Uptime uptime = Uptime.read(history, anode.target().url(), now.toEpochMilli());
            List<Event> latest = history.events(anode.target().url(), 1);
            synchronized (watched) {
                anode.uptime(uptime, now);
                latest.forEach(anode::happened);
            }
        } catch (IOException e) {
            if (!closed) {
                LOG.warn("The history of {} could not be read", anode.target().url(), e);
            }
        }
    }

    /** Ends all looks. The history stays open: it belongs to whoever opened it. */
    @Override
    public void close() {
        closed = true;
        changed = () -> {};
        threads.shutdownNow();
    }
}
