package org.anodeconsole.console.configuration;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an editor shows of a file, and the way back to its bytes. Lines that are shown as they were keep their bytes, line ends and
 * all; the others are written as UTF-8 with the line ends of their neighbours. A carriage return inside a line is shown as ␍, bytes
 * that are no UTF-8 as �.
 */
final class FileText {
    private static final char SHOWN_RETURN = '␍';

    /** @param body characters standing for bytes */
    private record Line(String body, String end) {
        String shown() {
            String text = new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return text.replace('\r', SHOWN_RETURN);
        }
    }

    private final List<Line> lines;
    private final List<String> shown;
    private final String usualEnd;
    private final boolean hasReturns;

    private FileText(List<Line> lines) {
        this.lines = lines;
        this.shown = lines.stream().map(Line::shown).toList();
        long windows = lines.stream().filter(line -> line.end().equals("\r\n")).count();
        this.usualEnd = windows * 2 > lines.size() - 1L ? "\r\n" : "\n";
        this.hasReturns = lines.stream().anyMatch(line -> line.body().indexOf('\r') >= 0);
    }

    static FileText of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            int end = feed > from && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
            lines.add(new Line(text.substring(from, end), text.substring(end, feed + 1)));
            from = feed + 1;
        }
        lines.add(new Line(text.substring(from), ""));
        return new FileText(List.copyOf(lines));
    }

    /** The lines with a line feed between each two. */
    String shown() {
        return String.join("\n", shown);
    }

    /** The bytes of the file when an editor that was given {@link #shown()} now shows this. */
    byte[] bytes(String nowShown) {
        List<String> now = Arrays.asList(nowShown.split("\n", -1));
        int[] origin = origins(now);
        StringBuilder text = new StringBuilder();
        String end = usualEnd;
        for (int i = 0; i < now.size(); i++) {
            int from = origin[i];
            boolean same = from >= 0 && shown.get(from).equals(now.get(i));
            text.append(same ? lines.get(from).body() : encoded(now.get(i)));
            if (from >= 0 && !lines.get(from).end().isEmpty()) {
                end = lines.get(from).end();
            }
            text.append(i + 1 < now.size() ? end : "");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String encoded(String line) {
        String text = hasReturns ? line.replace(SHOWN_RETURN, '\r') : line;
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** For each line shown now the line of the file it comes from, or -1 for a new one. */
    private int[] origins(List<String> now) {
        int head = 0;
        while (head < Math.min(now.size(), shown.size()) && now.get(head).equals(shown.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(now.size(), shown.size()) - head
                && now.get(now.size() - 1 - tail).equals(shown.get(shown.size() - 1 - tail))) {
            tail++;
        }
        int[] origin = new int[now.size()];
        Arrays.fill(origin, -1);
        List<String> oldMiddle = shown.subList(head, shown.size() - tail);
        List<String> newMiddle = now.subList(head, now.size() - tail);
        int oldAt = 0;
        int newAt = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(oldMiddle, newMiddle).getDeltas()) {
            while (newAt < delta.getTarget().getPosition()) {
                origin[head + newAt++] = head + oldAt++;
            }
            for (int i = 0; i < delta.getTarget().size(); i++) {
                origin[head + newAt++] = i < delta.getSource().size() ? head + oldAt + i : -1;
            }
            oldAt += delta.getSource().size();
        }
        while (newAt < newMiddle.size()) {
            origin[head + newAt++] = head + oldAt++;
        }
        for (int i = 1; i <= tail; i++) {
            origin[now.size() - i] = shown.size() - i;
        }
        for (int i = 0; i < head; i++) {
            origin[i] = i;
        }
        return origin;
    }
}
