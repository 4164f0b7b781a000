package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How finely the past is kept, and for how long. A page of the file holds what an anode did in one stretch of time. */
public enum Resolution {
    /** Every question. */
    RAW(Duration.ofMillis(1), Duration.ofMinutes(1), Duration.ofDays(1), null),
    MINUTE(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(30), RAW),
    HOUR(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(365), MINUTE);

    private final long step;
    private final long page;
    private final long keep;
    private final @Nullable Resolution finer;

    Resolution(Duration step, Duration page, Duration keep, @Nullable Resolution finer) {
        this.step = step.toMillis();
        this.page = page.toMillis();
        this.keep = keep.toMillis();
        this.finer = finer;
    }

    /** The next finer one; null for the finest. */
    @Nullable Resolution finer() {
        return finer;
    }

    /** The length of a bucket, milliseconds; that of a question is not fixed. */
    long step() {
        return step;
    }

    /** The page that holds a time. */
    long pageOf(long time) {
        return Math.floorDiv(time, page);
    }

    long startOf(long pageNumber) {
        return pageNumber * page;
    }

    /** The first page still to be kept. */
    long firstKept(long now) {
        return pageOf(now - keep);
    }

    /** The coarsest resolution that still shows something in a stretch of time, milliseconds. */
    public static Resolution fitting(long span) {
        if (span <= Duration.ofHours(6).toMillis()) {
            return RAW;
        }
        return span <= Duration.ofDays(7).toMillis() ? MINUTE : HOUR;
    }

    /** Buckets of this resolution from finer ones in order of time. */
    List<Bucket> gather(List<Bucket> fine) {
        List<Bucket> coarse = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= fine.size(); i++) {
            long start = Math.floorDiv(fine.get(from).at(), step);
            if (i == fine.size() || Math.floorDiv(fine.get(i).at(), step) != start) {
                coarse.add(Bucket.merge(start * step, fine.subList(from, i)));
                from = i;
            }
        }
        return coarse;
    }
}
