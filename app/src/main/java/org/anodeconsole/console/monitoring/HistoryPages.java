package org.anodeconsole.console.monitoring;

import com.fasterxml.jackson.core.JacksonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.anodeconsole.anode.protocol.WireJson;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The maps in the file of the history. Only questions are written as they come; minutes and hours are gathered from them
 * when their page is complete, so that nothing is ever half counted, however the console ended.
 *
 * <p>Keys begin with the time, because then all that is written together lies together. Belongs to one thread.
 */
final class HistoryPages {
    static final int MOST_EVENTS = 10_000;
    private static final int NUMBER_BITS = 16;

    private final EnumMap<Resolution, MVMap<Long, byte[]>> pages = new EnumMap<>(Resolution.class);
    private final MVMap<String, Long> numbers;
    private final MVMap<String, Long> gathered;
    private final MVMap<Long, String> events;

    /** An event as it is stored. */
    record StoredEvent(long at, String anode, Event.Kind kind, String detail) {}

    HistoryPages(MVStore file) {
        for (Resolution resolution : Resolution.values()) {
            pages.put(resolution, file.openMap(
                    resolution.name(),
                    new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE)));
        }
        MVMap.Builder<String, Long> counters =
                new MVMap.Builder<String, Long>().keyType(StringDataType.INSTANCE).valueType(LongDataType.INSTANCE);
        numbers = file.openMap("numbers", counters);
        gathered = file.openMap("gathered", counters);
        events = file.openMap(
                "events",
                new MVMap.Builder<Long, String>().keyType(LongDataType.INSTANCE).valueType(StringDataType.INSTANCE));
    }

    /** Keeps one question. */
    void add(String anode, Bucket question) {
        Long number = numbers.get(anode);
        if (number == null) {
            number = (long) numbers.size();
            if (number >= 1 << NUMBER_BITS) {
                return;
            }
            numbers.put(anode, number);
        }
        long page = Resolution.RAW.pageOf(question.at());
        byte[] before = map(Resolution.RAW).get(key(page, number));
        byte[] after = PageBytes.append(before == null ? new byte[0] : before, Resolution.RAW.startOf(page), question);
        map(Resolution.RAW).put(key(page, number), after);
    }

    void add(Event event) throws JacksonException {
        Long last = events.lastKey();
        events.put(last == null ? 0 : last + 1, WireJson.mapper().writeValueAsString(
                new StoredEvent(event.at().toEpochMilli(), event.anode(), event.kind(), event.detail())));
        while (events.sizeAsLong() > MOST_EVENTS) {
            events.remove(events.firstKey());
        }
    }

    /** The latest events of all anodes that pass, newest first. */
    List<Event> events(Predicate<String> anodes, int most) throws JacksonException {
        List<Event> found = new ArrayList<>();
        for (Long key = events.lastKey(); key != null && found.size() < most; key = events.lowerKey(key)) {
            StoredEvent event = WireJson.mapper().readValue(events.get(key), StoredEvent.class);
            if (anodes.test(event.anode())) {
                found.add(new Event(Instant.ofEpochMilli(event.at()), event.anode(), event.kind(), event.detail()));
            }
        }
        return found;
    }

    /** What was seen of an anode from one time to another, both included, epoch milliseconds. */
    List<Bucket> read(String anode, long from, long to, Resolution resolution) {
        Long number = numbers.get(anode);
        return number == null ? List.of() : read(number, from, to, resolution);
    }

    private List<Bucket> read(long number, long from, long to, Resolution resolution) {
        Resolution finer = resolution.finer();
        // What is not gathered yet begins on a page of its own.
        long open = finer == null ? Long.MAX_VALUE : gathered.getOrDefault(resolution.name(), 0L);
        List<Bucket> found = new ArrayList<>();
        Long firstKey = map(resolution).firstKey();
        Long lastKey = map(resolution).lastKey();
        if (firstKey != null && lastKey != null) {
            long first = Math.max(resolution.pageOf(from), firstKey >> NUMBER_BITS);
            long last = Math.min(resolution.pageOf(to), lastKey >> NUMBER_BITS);
            for (long page = first; page <= last && page < open; page++) {
                byte[] bytes = map(resolution).get(key(page, number));
                if (bytes != null) {
                    found.addAll(PageBytes.read(resolution.startOf(page), bytes));
                }
            }
        }
        if (finer != null && resolution.pageOf(to) >= open) {
            found.addAll(resolution.gather(read(number, Math.max(from, resolution.startOf(open)), to, finer)));
        }
        found.removeIf(bucket -> bucket.at() < from || bucket.at() > to);
        return found;
    }

    /** Gathers what is complete and forgets what is too old. */
    void tidy(long now) {
        gather(Resolution.MINUTE, Resolution.RAW, now);
        gather(Resolution.HOUR, Resolution.MINUTE, now);
        for (Resolution resolution : Resolution.values()) {
            long limit = key(resolution.firstKept(now), 0);
            MVMap<Long, byte[]> map = map(resolution);
            for (Long key = map.firstKey(); key != null && key < limit; key = map.firstKey()) {
                map.remove(key);
            }
        }
    }

    private void gather(Resolution coarse, Resolution fine, long now) {
        long complete = coarse.pageOf(now);
        long done = gathered.getOrDefault(coarse.name(), 0L);
        if (complete <= done) {
            return;
        }
        Map<Long, List<Bucket>> found = new TreeMap<>();
        Iterator<Long> keys = map(fine).keyIterator(key(fine.pageOf(coarse.startOf(done)), 0));
        long end = key(fine.pageOf(coarse.startOf(complete)), 0);
        while (keys.hasNext()) {
            long key = keys.next();
            if (key >= end) {
                break;
            }
            long start = fine.startOf(key >> NUMBER_BITS);
            byte[] bytes = map(fine).get(key);
            if (bytes != null) {
                found.computeIfAbsent(key(coarse.pageOf(start), key & ((1 << NUMBER_BITS) - 1)), k -> new ArrayList<>())
                        .addAll(PageBytes.read(start, bytes));
            }
        }
        found.forEach((key, buckets) ->
                map(coarse).put(key, PageBytes.of(coarse.startOf(key >> NUMBER_BITS), coarse.gather(buckets))));
        gathered.put(coarse.name(), complete);
    }

    private MVMap<Long, byte[]> map(Resolution resolution) {
        MVMap<Long, byte[]> map = pages.get(resolution);
        if (map == null) {
            throw new IllegalStateException("no map for " + resolution);
        }
        return map;
    }

    private static long key(long page, long number) {
        return page << NUMBER_BITS | number;
    }
}
