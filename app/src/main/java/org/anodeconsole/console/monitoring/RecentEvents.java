package org.anodeconsole.console.monitoring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest events of all anodes, those of earlier runs included. Safe for several threads. */
final class RecentEvents {
    static final int MOST = 200;

    private final Deque<Event> newestFirst = new ArrayDeque<>();

    synchronized void add(Event event) {
        newestFirst.addFirst(event);
        shorten();
    }

    /** Puts what the history knows behind what has happened since. */
    synchronized void recall(List<Event> earlier) {
        earlier.stream().filter(event -> !newestFirst.contains(event)).forEach(newestFirst::addLast);
        shorten();
    }

    private void shorten() {
        while (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
    }

    synchronized List<Event> newestFirst() {
        return List.copyOf(newestFirst);
    }
}
