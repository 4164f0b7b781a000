package org.anodeconsole.console.cluster;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.settings.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A session over TDengine's JDBC driver. Every statement has a connection to itself, taken from a few that are kept, so
 * that giving one up closes its socket and disturbs no other. A connection that failed is thrown away; the next statement
 * makes a new one. A statement is never sent twice.
 */
public final class JdbcSession implements ClusterSession {
    private static final int MOST_AT_ONCE = 4;
    private static final Duration FACTS_LIMIT = Duration.ofSeconds(30);

    private final ClusterProfile profile;
    private final SecretSource secrets;
    private final SessionEvents events;
    private final LinkPool links = new LinkPool();
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE, true);
    private final ReentrantLock login = new ReentrantLock();
    private volatile @Nullable Secret secret;
    private volatile @Nullable Transport working;
    private volatile @Nullable ServerFacts facts;
    private volatile boolean factsMayBeOld;
    private volatile @Nullable ClusterException stuck;

    public JdbcSession(ClusterProfile profile, SecretSource secrets, SessionEvents events) {
        this.profile = profile;
        this.secrets = secrets;
        this.events = events;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Use<T> {
        T of(Link link) throws ClusterException;
    }

    @Override
    public String name() {
        return profile.name();
    }

    /** What the statements travel on; the profile's wish while nothing has been connected. */
    Transport transport() {
        Transport proven = working;
        return proven == null ? profile.transport() : proven;
    }

    @Override
    public ServerFacts server() throws ClusterException, InterruptedException {
        ServerFacts known = facts;
        return known == null || factsMayBeOld ? ask() : known;
    }

    private ServerFacts ask() throws ClusterException, InterruptedException {
        FactsReader reader = new FactsReader((sql, most) -> query(sql, FACTS_LIMIT, most), profile.login());
        ServerFacts read = reader.read();
        facts = read;
        factsMayBeOld = false;
        events.connected(read);
        return read;
    }

    @Override
    public Rows query(String sql, Duration limit, int mostRows) throws ClusterException, InterruptedException {
        return with(Deadline.after(limit), link -> link.query(sql, mostRows));
    }

    @Override
    public void execute(String sql, Duration limit) throws ClusterException, InterruptedException {
        with(Deadline.after(limit), link -> {
            link.execute(sql);
            return true;
        });
    }

    private <T> T with(Deadline deadline, Use<T> use) throws ClusterException, InterruptedException {
        if (!slots.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            throw ClusterErrors.timedOut(name(), deadline);
        }
        try {
            return attempt(deadline, use);
        } catch (ClusterException e) {
            if (ClusterErrors.needsUser(e)) {
                stuck = e;
            }
            if (ClusterErrors.ofConnection(e) && !links.closed()) {
                // It may come back as another version.
                factsMayBeOld = true;
                events.disconnected(e);
            }
            throw e;
        } finally {
            slots.release();
        }
    }

    private <T> T attempt(Deadline deadline, Use<T> use) throws ClusterException, InterruptedException {
        Link kept = links.take();
        if (kept != null) {
            return using(kept, deadline, use);
        }
        if (secret != null) {
            return logIn(deadline, use);
        }
        // One question at a time, until its answer has proved right: other statements wait for that no longer than they may.
        if (!login.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            throw ClusterErrors.timedOut(name(), deadline);
        }
        if (secret != null) {
            login.unlock();
            return logIn(deadline, use);
        }
        try {
            return logIn(deadline, use);
        } finally {
            login.unlock();
        }
    }

    private <T> T logIn(Deadline deadline, Use<T> use) throws ClusterException, InterruptedException {
        Deadline afterLogin = deadline;
        boolean refused = false;
        while (true) {
            ClusterException before = stuck;
            if (before != null) {
                throw before;
            }
            long asked = System.nanoTime();
            Secret given = secret(refused);
            // The time the user took to type is not the server's.
            afterLogin = new Deadline(afterLogin.nanos() + (System.nanoTime() - asked), deadline.limit());
            try {
                return connectAnd(given, afterLogin, use);
            } catch (ClusterException e) {
                if (e.code() != ClusterErrors.AUTHENTICATION || secret != null) {
                    throw e;
                }
                refused = true;
            }
        }
    }

    private Secret secret(boolean refused) throws ClusterException, InterruptedException {
        Secret known = secret;
        if (known != null) {
            return known;
        }
        try {
            return secrets.secretOf(profile, refused);
        } catch (ClusterException e) {
            stuck = e;
            throw e;
        }
    }

    /** Connects over what has worked before, or over WebSocket first and then, where that can help, over REST. */
    private <T> T connectAnd(Secret given, Deadline deadline, Use<T> use) throws ClusterException, InterruptedException {
        Transport proven = working;
        boolean open = profile.transport() == Transport.AUTOMATIC && proven == null;
        Transport first = proven != null ? proven : open ? Transport.WEBSOCKET : profile.transport();
        try {
            return connectOver(first, given, deadline, use);
        } catch (ClusterException e) {
            if (!open || !ClusterErrors.restMayHelp(e)) {
                throw e;
            }
            return overRest(given, deadline, use, e);
        }
    }

    private <T> T overRest(Secret given, Deadline deadline, Use<T> use, ClusterException webSocketFailure)
            throws ClusterException, InterruptedException {
        try {
            return connectOver(Transport.REST, given, deadline, use);
        } catch (ClusterException e) {
            if (ClusterErrors.restMayHelp(e)) {
                throw webSocketFailure;
            }
            throw e;
        }
    }

    private <T> T connectOver(Transport transport, Secret given, Deadline deadline, Use<T> use)
            throws ClusterException, InterruptedException {
        Link link = new Link(name());
        links.began(link);
        open(link, transport, given, deadline);
        if (transport != Transport.REST) {
            proved(transport, given);
            return using(link, deadline, use);
        }
        // Over REST the first answer tells whether the login was right, be it that the statement was refused.
        try {
            T result = using(link, deadline, use);
            proved(transport, given);
            return result;
        } catch (ClusterException e) {
            if (ClusterErrors.ofStatement(e)) {
                proved(transport, given);
            }
            throw e;
        }
    }

    private void proved(Transport transport, Secret given) throws InterruptedException {
        working = transport;
        if (secret == null) {
            secret = given;
            secrets.accepted(profile);
        }
        ServerFacts known = facts;
        if (known != null) {
            events.connected(known);
        }
    }

    private void open(Link link, Transport transport, Secret given, Deadline deadline)
            throws ClusterException, InterruptedException {
        boolean opened = false;
        try {
            opened = Worker.run(link, name(), deadline, () -> {
                link.open(profile, transport, given, deadline);
                return true;
            });
        } catch (ClusterException e) {
            throw ClusterErrors.whileConnecting(e, name(), deadline);
        } finally {
            if (!opened) {
                links.giveBack(link);
            }
        }
    }

    private <T> T using(Link link, Deadline deadline, Use<T> use) throws ClusterException, InterruptedException {
        try {
            return Worker.run(link, name(), deadline, () -> use.of(link));
        } finally {
            links.giveBack(link);
        }
    }

    @Override
    public void close() {
        links.close();
    }
}
