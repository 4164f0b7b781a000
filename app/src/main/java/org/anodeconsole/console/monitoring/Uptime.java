package org.anodeconsole.console.monitoring;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The availability of an anode in the last 24 hours.
 *
 * @param slots the share of answered questions in each half hour, oldest first; NaN where nobody asked
 * @param share the share in all of them; NaN when nobody asked
 */
public record Uptime(List<Double> slots, double share) {
    public static final int SLOTS = 48;
    private static final long SLOT = Duration.ofMinutes(30).toMillis();

    public Uptime {
        slots = List.copyOf(slots);
    }

    public static Uptime unknown() {
        return of(List.of(), 0);
    }

    static Uptime read(History history, String anode, long now) throws IOException, InterruptedException {
        long from = (now / SLOT - SLOTS + 1) * SLOT;
        return of(history.read(anode, from, now, Resolution.MINUTE), from);
    }

    static Uptime of(List<Bucket> minutes, long from) {
        int[] asked = new int[SLOTS];
        int[] answered = new int[SLOTS];
        for (Bucket minute : minutes) {
            int slot = (int) Math.clamp((minute.at() - from) / SLOT, 0, SLOTS - 1);
            asked[slot] += minute.asked();
            answered[slot] += minute.answered();
        }
        List<Double> slots = new ArrayList<>();
        int allAsked = 0;
        int allAnswered = 0;
        for (int i = 0; i < SLOTS; i++) {
            slots.add(asked[i] == 0 ? Double.NaN : (double) answered[i] / asked[i]);
            allAsked += asked[i];
            allAnswered += answered[i];
        }
        return new Uptime(slots, allAsked == 0 ? Double.NaN : (double) allAnswered / allAsked);
    }
}
