package org.anodeconsole.console.configuration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which versions stay: all of the last day (at most 200), the last of each day of a month, the last of each week of two years, and
 * always the newest. So at most about 335.
 */
public final class VersionLadder {
    private static final Duration ALL = Duration.ofDays(1);
    private static final Duration DAILY = Duration.ofDays(31);
    private static final Duration WEEKLY = Duration.ofDays(731);
    private static final int MOST_OF_A_DAY = 200;

    private final ZoneId zone;

    public VersionLadder(ZoneId zone) {
        this.zone = zone;
    }

    /** @param newestFirst all versions */
    List<Version> keep(List<Version> newestFirst, Instant now) {
        List<Version> kept = new ArrayList<>();
        Set<Object> rungs = new HashSet<>();
        for (Version version : newestFirst) {
            Duration age = Duration.between(version.at(), now);
            LocalDate day = LocalDate.ofInstant(version.at(), zone);
            boolean stays;
            if (age.compareTo(ALL) <= 0) {
                stays = kept.size() < MOST_OF_A_DAY;
            } else if (age.compareTo(DAILY) <= 0) {
                stays = rungs.add(day);
            } else {
                String week = day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                stays = age.compareTo(WEEKLY) <= 0 && rungs.add(week);
            }
            if (stays || kept.isEmpty()) {
                kept.add(version);
            }
        }
        return kept;
    }
}
