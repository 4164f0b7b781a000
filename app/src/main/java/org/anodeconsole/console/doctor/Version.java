package org.anodeconsole.console.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A version such as {@code 3.3.6.6}; words behind the numbers do not count. */
public record Version(List<Integer> parts) implements Comparable<Version> {
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){1,5}");

    /** The first version in a text. */
    public static Optional<Version> in(String text) {
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (String part : matcher.group().split("\\.")) {
            parts.add(Integer.valueOf(part));
        }
        return Optional.of(new Version(List.copyOf(parts)));
    }

    public static Version of(Integer... parts) {
        return new Version(List.of(parts));
    }

    public boolean atLeast(Version other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = Integer.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Its first three numbers, by which servers and anodes are matched. */
    public List<Integer> generation() {
        return List.of(part(0), part(1), part(2));
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    private int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }
}
