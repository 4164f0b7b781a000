package org.anodeconsole.console.anodes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.anode.protocol.AnodeStatus;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.SetAside;

/** A registry of this computer's own, for use without a TDengine cluster. It behaves like the cluster's. */
public final class LocalRegistry implements AnodeRegistry, AutoCloseable {
    private static final int ASKED_AT_ONCE = 64;
    private static final Duration LIST_LIMIT = Duration.ofSeconds(6);

    private final RegistryStore store;
    private final AnodeClient client;
    private final DuplicateSearch duplicates;
    private final Clock clock;

    LocalRegistry(RegistryStore store, AnodeClient client, HostResolver resolver, Clock clock) {
        this.store = store;
        this.client = client;
        this.duplicates = new DuplicateSearch(resolver);
        this.clock = clock;
    }

    /**
     * Opens the registry kept in a file, which need not exist yet.
     *
     * @throws ProblemException when another console uses it, or it cannot be read or written
     */
    public static LocalRegistry open(Path file, AnodeClient client) throws ProblemException {
        return new LocalRegistry(RegistryStore.open(file), client, HostResolver.ofSystem(), Clock.systemUTC());
    }

    /** A damaged registry of an earlier run, where it is kept now. */
    public Optional<SetAside> setAside() {
        return store.setAside();
    }

    @Override
    public List<Anode> list() throws InterruptedException {
        NavigableMap<Integer, StoredAnode> stored = store.all();
        if (stored.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<Integer, StoredAnode>> entries = List.copyOf(stored.entrySet());
        List<Callable<Anode>> questions =
                entries.stream().map(entry -> (Callable<Anode>) () -> seenNow(entry)).toList();
        ExecutorService asking = Executors.newFixedThreadPool(
                Math.min(stored.size(), ASKED_AT_ONCE), Thread.ofVirtual().name("status-", 0).factory());
        try {
            List<Future<Anode>> answers = asking.invokeAll(questions, LIST_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return IntStream.range(0, entries.size())
                    .mapToObj(i -> answer(entries.get(i), answers.get(i)))
                    .toList();
        } finally {
            // Not waited for: a look-up of a host name cannot be interrupted and may outlast every limit.
            asking.shutdownNow();
        }
    }

    private static Anode answer(Map.Entry<Integer, StoredAnode> entry, Future<Anode> asked) {
        return switch (asked.state()) {
            case SUCCESS -> asked.resultNow();
            case FAILED -> throw new IllegalStateException("The status of an anode could not be asked for", asked.exceptionNow());
            case CANCELLED, RUNNING -> entry.getValue().seen(entry.getKey(), Anode.OFFLINE, Optional.empty());
        };
    }

    private Anode seenNow(Map.Entry<Integer, StoredAnode> entry) {
        StoredAnode stored = entry.getValue();
        long start = System.nanoTime();
        try {
            AnodeStatus answer = client.status(AnodeAddress.parse(stored.url()));
            String status = answer.status().isBlank() ? Anode.OFFLINE : answer.status();
            return stored.seen(entry.getKey(), status, Optional.of(Duration.ofNanos(System.nanoTime() - start)));
        } catch (ProblemException e) {
            return stored.seen(entry.getKey(), Anode.OFFLINE, Optional.empty());
        }
    }

    @Override
    public Anode register(AnodeAddress address) throws ProblemException, InterruptedException {
        refuseDuplicate(address);
        AlgorithmList list = acceptable(address);
        int id;
        StoredAnode stored;
        synchronized (this) {
            // Asked again, because the first question and the anode's answer took their time.
            refuseDuplicate(address);
            long now = clock.millis();
            stored = new StoredAnode(address.url(), now, now, list);
            id = store.add(stored);
        }
        return seenNow(Map.entry(id, stored));
    }

    private void refuseDuplicate(AnodeAddress address) throws ProblemException, InterruptedException {
        List<Anode> registered = store.all().entrySet().stream()
                .map(entry -> entry.getValue().seen(entry.getKey(), "", Optional.empty()))
                .toList();
        Optional<Anode> duplicate = duplicates.of(address, registered);
        if (duplicate.isPresent()) {
            throw RegistrationPreflight.duplicate(address, duplicate.get());
        }
    }

    private AlgorithmList acceptable(AnodeAddress address) throws ProblemException {
        AlgorithmList list = client.list(address);
        List<ProblemException> blocking = ListRules.blocking(list);
        if (!blocking.isEmpty()) {
            throw blocking.getFirst();
        }
        return list;
    }

    @Override
    public Anode refresh(int id) throws ProblemException {
        StoredAnode old = stored(id);
        StoredAnode fresh = old.withAlgorithms(acceptable(AnodeAddress.parse(old.url())), clock.instant());
        if (!store.replace(id, fresh)) {
            throw notThere(id);
        }
        return seenNow(Map.entry(id, fresh));
    }

    @Override
    public void drop(int id) throws ProblemException {
        if (!store.remove(id)) {
            throw notThere(id);
        }
    }

    @Override
    public AlgorithmList algorithms(int id) throws ProblemException {
        return stored(id).algorithms();
    }

    private StoredAnode stored(int id) throws ProblemException {
        StoredAnode stored = store.all().get(id);
        if (stored == null) {
            throw notThere(id);
        }
        return stored;
    }

    private static ProblemException notThere(int id) {
        return new ProblemException("anodes.notThere", "", String.valueOf(id));
    }

    @Override
    public void close() {
        store.close();
    }
}
