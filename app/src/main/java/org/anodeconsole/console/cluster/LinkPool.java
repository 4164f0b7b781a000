package org.anodeconsole.console.cluster;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connections of a session: those in use, and a few that wait for the next statement. */
final class LinkPool implements AutoCloseable {
    private static final int MOST_IDLE = 2;

    /** One that has slept longer may have been forgotten by a firewall on the way, which nobody would notice. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(45);

    private final Deque<Link> idle = new ArrayDeque<>();
    private final Set<Link> busy = new HashSet<>();
    private boolean closed;

    /** The connection used last, if it is still good. */
    @Nullable Link take() {
        while (true) {
            Link candidate = next();
            if (candidate == null || candidate.reusable(LONGEST_IDLE.toNanos())) {
                return candidate;
            }
            drop(candidate);
        }
    }

    private synchronized @Nullable Link next() {
        Link candidate = idle.pollLast();
        if (candidate != null) {
            busy.add(candidate);
        }
        return candidate;
    }

    private void drop(Link link) {
        synchronized (this) {
            busy.remove(link);
        }
        link.closeOrderly();
    }

    /** Counts a connection in before it is made, so that closing the pool ends the attempt. */
    void began(Link link) throws ClusterException {
        synchronized (this) {
            busy.add(link);
            if (!closed) {
                return;
            }
        }
        link.close();
        throw new ClusterException(0, "cluster.cancelled", "the session is closed");
    }

    /** Takes back a connection after use; one that is no longer good, or one too many, is closed. */
    void giveBack(Link link) {
        boolean keep;
        synchronized (this) {
            busy.remove(link);
            keep = !closed && idle.size() < MOST_IDLE && link.reusable(LONGEST_IDLE.toNanos());
            if (keep) {
                idle.addLast(link);
            }
        }
        if (!keep) {
            link.closeOrderly();
        }
    }

    synchronized boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        List<Link> waiting;
        List<Link> working;
        synchronized (this) {
            closed = true;
            waiting = List.copyOf(idle);
            working = List.copyOf(busy);
            idle.clear();
            busy.clear();
        }
        waiting.forEach(Link::closeOrderly);
        working.forEach(Link::close);
    }
}
