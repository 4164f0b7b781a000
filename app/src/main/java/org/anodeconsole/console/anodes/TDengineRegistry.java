package org.anodeconsole.console.anodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.SqlText;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The registry of a TDengine cluster. To list the anodes the server calls each of them, one after the other, up to 100 ms
 * each; so it is asked at most every ten seconds, and the last answer serves in between.
 */
public final class TDengineRegistry implements AnodeRegistry {
    static final Duration FRESH = Duration.ofSeconds(10);

    private static final Duration LIST_LIMIT = Duration.ofSeconds(90);
    private static final Duration CHANGE_LIMIT = Duration.ofSeconds(30);
    private static final int MOST_ANODES = 10_000;
    private static final int MOST_ALGORITHMS = 200_000;

    private final ClusterSession session;
    private final AnodeClient client;
    private final DuplicateSearch duplicates;
    private final RegistryDemands demands;
    private final Clock clock;
    private final SureChange changes;
    /** Null while nothing is known, or something has changed since. */
    private volatile @Nullable AnodesSeen seen;

    public TDengineRegistry(ClusterSession session, AnodeClient client, HostResolver resolver, Clock clock) {
        this.session = session;
        this.client = client;
        this.duplicates = new DuplicateSearch(resolver);
        this.demands = new ClusterDemands(session, resolver);
        this.clock = clock;
        this.changes = new SureChange(session, CHANGE_LIMIT);
    }

    @Override
    public RegistryTraits traits() {
        return new RegistryTraits(Optional.of(session.name()));
    }

    @Override
    public RegistryDemands demands() {
        return demands;
    }

    @Override
    public synchronized List<Anode> list() throws ProblemException, InterruptedException {
        AnodesSeen last = seen;
        return (last != null && last.freshAt(clock.instant(), FRESH) ? last : ask()).list();
    }

    @Override
    public Instant asOf() {
        AnodesSeen last = seen;
        return last == null ? clock.instant() : last.at();
    }

    private AnodesSeen ask() throws ProblemException, InterruptedException {
        Map<Integer, AlgorithmList> algorithms = askAlgorithms();
        AnodesSeen now = new AnodesSeen(
                new AnodeRows(session.query("SHOW ANODES", LIST_LIMIT, MOST_ANODES)).anodes(algorithms), algorithms, clock.instant());
        seen = now;
        return now;
    }

    private Map<Integer, AlgorithmList> askAlgorithms() throws ProblemException, InterruptedException {
        return new AnodeRows(session.query("SHOW ANODES FULL", CHANGE_LIMIT, MOST_ALGORITHMS)).algorithms();
    }

    /** What was said last, however old; the lists of algorithms change by statements of users only. */
    private AnodesSeen known() throws ProblemException, InterruptedException {
        AnodesSeen last = seen;
        if (last != null) {
            return last;
        }
        synchronized (this) {
            AnodesSeen meanwhile = seen;
            return meanwhile == null ? ask() : meanwhile;
        }
    }

    @Override
    public synchronized Anode register(AnodeAddress address) throws ProblemException, InterruptedException {
        Optional<Anode> duplicate = duplicates.of(address, list());
        if (duplicate.isPresent()) {
            throw RegistrationPreflight.duplicate(address, duplicate.get());
        }
        // Asked from here first: names that are too long end the server, again at every start.
        AlgorithmList list = client.list(address);
        for (ProblemException finding : ListRules.blocking(list)) {
            throw finding;
        }
        for (ProblemException finding : demands.refused(list)) {
            throw finding;
        }
        changes.make("CREATE ANODE " + SqlText.literal(address.url()), () -> ask().find(address).isPresent());
        return ask().find(address).orElseThrow(() -> new ProblemException("anodes.server.vanished", "", address.url()));
    }

    @Override
    public synchronized Anode refresh(int id) throws ProblemException, InterruptedException {
        Instant before = anode(known(), id).updated();
        changes.make("UPDATE ANODE " + id, () -> anode(ask(), id).updated().isAfter(before));
        Map<Integer, AlgorithmList> algorithms = askAlgorithms();
        AnodesSeen last = known();
        Anode old = anode(last, id);
        AlgorithmList fresh = algorithms.get(id);
        // The server's own time of the update comes with the next list; asking for it now would call every anode.
        Instant updated = old.updated().isAfter(before) ? old.updated() : clock.instant();
        Anode now = new Anode(
                id, old.url(), old.status(), old.created(), updated, fresh == null ? 0 : fresh.count(), Optional.empty());
        seen = last.with(now, algorithms);
        return now;
    }

    private static Anode anode(AnodesSeen in, int id) throws ProblemException {
        Anode anode = in.anodes().get(id);
        if (anode == null) {
            throw new ProblemException("anodes.notThere", "", String.valueOf(id));
        }
        return anode;
    }

    @Override
    public synchronized void drop(int id) throws ProblemException, InterruptedException {
        changes.make("DROP ANODE " + id, () -> !ask().anodes().containsKey(id));
        AnodesSeen last = seen;
        seen = last == null ? null : last.without(id);
    }

    @Override
    public AlgorithmList algorithms(int id) throws ProblemException, InterruptedException {
        AnodesSeen last = known();
        anode(last, id);
        return last.algorithmsOf(id);
    }

    @Override
    public Map<Served, Integer> servedBy() throws ProblemException, InterruptedException {
        return known().servedBy();
    }
}
