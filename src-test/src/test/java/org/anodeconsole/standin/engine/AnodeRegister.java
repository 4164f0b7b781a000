package org.anodeconsole.standin.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.engine.AnodeAnswers.Algorithm;
import org.anodeconsole.standin.faults.Faults;

/**
 * The mnode's list of anodes. CREATE looks for the same text first and then calls {@code /list}; SHOW calls {@code /status} of
 * every one, one after the other; ids grow and are not used again; the algorithms stay as they were until an UPDATE.
 */
public final class AnodeRegister {
    /** An anode as stored. */
    record Registered(long id, String url, long created, long updated, List<Algorithm> algorithms) {}

    private final AnodeCalls calls;
    private final ServerGeneration generation;
    private final ClusterClock clock;
    private final Faults faults;
    private final Map<Long, Registered> anodes = new ConcurrentSkipListMap<>();
    private List<Registered> knownToQueries = List.of();
    private long changed = System.nanoTime();
    private long lastId;

    AnodeRegister(AnodeCalls calls, ServerGeneration generation, ClusterClock clock, Faults faults) {
        this.calls = calls;
        this.generation = generation;
        this.clock = clock;
        this.faults = faults;
    }

    synchronized void create(String url) {
        if (url.getBytes(StandardCharsets.UTF_8).length > AnodeCalls.MOST_URL_BYTES) {
            throw new TaosError(0x432, "Anode too long url");
        }
        if (anodes.values().stream().anyMatch(anode -> anode.url().equalsIgnoreCase(url))) {
            throw new TaosError(0x430, "Anode already exists");
        }
        List<Algorithm> algorithms = AnodeAnswers.list(calls.get(url, "/list"), generation.algorithmTypes());
        long now = clock.now(Precision.MS);
        store(new Registered(++lastId, url, now, now, algorithms));
    }

    /**
     * Stores an anode without asking it: for tests with many that do not live.
     *
     * @param types the type of each of the algorithms
     */
    public synchronized long put(String url, List<String> types, List<String> algorithms) {
        List<Algorithm> stored = new ArrayList<>();
        for (int i = 0; i < algorithms.size(); i++) {
            stored.add(new Algorithm(types.get(i), algorithms.get(i)));
        }
        long now = clock.now(Precision.MS);
        store(new Registered(++lastId, url, now, now, stored));
        return lastId;
    }

    private void store(Registered anode) {
        remember();
        anodes.put(anode.id(), anode);
    }

    /** What queries know until the next heartbeat. */
    private void remember() {
        knownToQueries = known();
        changed = System.nanoTime();
    }

    private List<Registered> known() {
        boolean heard = System.nanoTime() - changed >= faults.heartbeat().toNanos();
        return heard ? List.copyOf(anodes.values()) : knownToQueries;
    }

    synchronized void update(long id) {
        Registered old = get(id);
        List<Algorithm> algorithms = AnodeAnswers.list(calls.get(old.url(), "/list"), generation.algorithmTypes());
        store(new Registered(id, old.url(), old.created(), clock.now(Precision.MS), algorithms));
    }

    /** In the order of the ids; stops at the first that fails, those behind it stay as they were. */
    synchronized void updateAll() {
        anodes.keySet().forEach(this::update);
    }

    synchronized void drop(long id) {
        if (id <= 0) {
            throw new TaosError(0x115, "Invalid message");
        }
        get(id);
        remember();
        anodes.remove(id);
    }

    private Registered get(long id) {
        Registered anode = anodes.get(id);
        if (anode == null) {
            throw new TaosError(0x431, "Anode not there");
        }
        return anode;
    }

    /** How many are registered. */
    public int size() {
        return anodes.size();
    }

    List<Registered> all() {
        return List.copyOf(anodes.values());
    }

    /** The word of the anode's {@code /status}, {@code offline} when there is no usable answer in time. */
    String status(Registered anode) {
        try {
            return AnodeAnswers.status(calls.get(anode.url(), "/status"));
        } catch (TaosError e) {
            return "offline";
        }
    }

    /** Who serves an algorithm: of several the highest id, alive or not. */
    synchronized Optional<Registered> server(String type, String algorithm) {
        return known().stream()
                .filter(anode -> anode.algorithms().contains(new Algorithm(type, algorithm)))
                .max(Comparator.comparingLong(Registered::id));
    }
}
