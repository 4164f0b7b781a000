package org.anodeconsole.console.configuration;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.console.configuration.DiffLine.Kind;

/**
 * What differs between two files, line by line.
 *
 * @param lines the changed lines with three unchanged ones around them
 * @param removed how many lines of the old file are gone or changed
 * @param added how many lines of the new file are new or changed
 */
public record FileDiff(List<DiffLine> lines, int removed, int added) {
    private static final int CONTEXT = 3;

    public FileDiff {
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return removed + added == 0;
    }

    static FileDiff between(byte[] before, byte[] after) {
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        List<DiffLine> all = new ArrayList<>();
        int oldAt = 0;
        int newAt = 0;
        int removed = 0;
        int added = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            while (oldAt < delta.getSource().getPosition()) {
                all.add(new DiffLine(Kind.SAME, ++oldAt, ++newAt, body(old.get(oldAt - 1))));
            }
            boolean onlyEnds = bodies(delta.getSource().getLines()).equals(bodies(delta.getTarget().getLines()));
            for (String line : delta.getSource().getLines()) {
                all.add(new DiffLine(Kind.REMOVED, ++oldAt, 0, onlyEnds ? marked(line) : body(line)));
                removed++;
            }
            for (String line : delta.getTarget().getLines()) {
                all.add(new DiffLine(Kind.ADDED, 0, ++newAt, onlyEnds ? marked(line) : body(line)));
                added++;
            }
        }
        while (oldAt < old.size()) {
            all.add(new DiffLine(Kind.SAME, ++oldAt, ++newAt, body(old.get(oldAt - 1))));
        }
        return new FileDiff(withoutFarLines(all), removed, added);
    }

    /** Lines with their ends, so that a change of them alone is a change. */
    private static List<String> lines(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            lines.add(text.substring(from, feed + 1));
            from = feed + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static List<String> bodies(List<String> lines) {
        return lines.stream().map(FileDiff::body).toList();
    }

    private static String body(String line) {
        int end = line.length() - (line.endsWith("\r\n") ? 2 : line.endsWith("\n") ? 1 : 0);
        return line.substring(0, end).replace('\r', '␍');
    }

    /** The line with its end made visible, for lines that differ in nothing else. */
    private static String marked(String line) {
        return body(line) + (line.endsWith("\r\n") ? "␍␊" : line.endsWith("\n") ? "␊" : "∎");
    }

    private static List<DiffLine> withoutFarLines(List<DiffLine> all) {
        boolean[] near = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() != Kind.SAME) {
                for (int j = Math.max(0, i - CONTEXT); j <= Math.min(all.size() - 1, i + CONTEXT); j++) {
                    near[j] = true;
                }
            }
        }
        List<DiffLine> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (near[i]) {
                kept.add(all.get(i));
            } else if (kept.isEmpty() || kept.getLast().kind() != Kind.GAP) {
                kept.add(new DiffLine(Kind.GAP, 0, 0, ""));
            }
        }
        return kept;
    }
}
