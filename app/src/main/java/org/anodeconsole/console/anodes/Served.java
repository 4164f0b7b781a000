package org.anodeconsole.console.anodes;

import java.util.Comparator;
import java.util.Locale;

/** An algorithm as TDengine tells it from others: type and name, both in lower case. */
public record Served(String type, String name) implements Comparable<Served> {
    private static final Comparator<Served> ORDER = Comparator.comparing(Served::type).thenComparing(Served::name);

    public static Served of(String type, String name) {
        return new Served(type.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Served other) {
        return ORDER.compare(this, other);
    }
}
