package org.anodeconsole.console.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Finds titles by what someone types of them: their beginning, the beginning of a word, any part, or, from three letters on,
 * the letters in order. Closer matches come first; equally close ones keep their order.
 */
final class PaletteSearch {
    private static final int SHORTEST_SCATTERED = 3;

    private record Match<T>(T item, int distance) {}

    private PaletteSearch() {}

    static <T> List<T> find(String typed, List<T> items, Function<T, String> title) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.copyOf(items);
        }
        return items.stream()
                .map(item -> match(wanted, item, title.apply(item).toLowerCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Match::distance))
                .map(Match::item)
                .toList();
    }

    private static <T> Optional<Match<T>> match(String wanted, T item, String title) {
        OptionalInt distance = distance(wanted, title);
        return distance.isPresent() ? Optional.of(new Match<>(item, distance.getAsInt())) : Optional.empty();
    }

    private static OptionalInt distance(String wanted, String title) {
        int at = title.indexOf(wanted);
        if (at == 0) {
            return OptionalInt.of(0);
        }
        if (title.contains(" " + wanted)) {
            return OptionalInt.of(1);
        }
        if (at > 0) {
            return OptionalInt.of(2);
        }
        return wanted.length() >= SHORTEST_SCATTERED && inOrder(wanted, title) ? OptionalInt.of(3) : OptionalInt.empty();
    }

    private static boolean inOrder(String wanted, String title) {
        int from = 0;
        for (int i = 0; i < wanted.length(); i++) {
            if (wanted.charAt(i) == ' ') {
                continue;
            }
            int found = title.indexOf(wanted.charAt(i), from);
            if (found < 0) {
                return false;
            }
            from = found + 1;
        }
        return true;
    }
}
