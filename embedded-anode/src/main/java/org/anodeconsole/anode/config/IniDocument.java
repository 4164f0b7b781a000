package org.anodeconsole.anode.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An ini file kept to the byte: comments, blank lines, order, spacing, line ends, byte order mark, duplicate keys and bytes that are
 * no UTF-8 all stay as they are. A change returns a new document that differs in the lines concerned and nowhere else.
 *
 * <p>Keys are split as their reader splits them: at the first {@code =} in {@code [uwsgi]} (uWSGI), at the first {@code =} or
 * {@code :} elsewhere (Python). Values run to the end of the line, so {@code env = LC_ALL = C} is one key {@code env}.
 * Where the two readers see different things, {@link PythonReading} tells Python's view.
 */
public final class IniDocument {
    public static final String UWSGI = "uwsgi";
    static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final String mark;
    private final List<IniLine> lines;
    private final List<IniSection> sections;
    private final List<IniEntry> entries;

    private IniDocument(String mark, List<IniLine> lines) {
        this.mark = mark;
        this.lines = List.copyOf(lines);
        this.entries = entriesOf(this.lines);
        this.sections = sectionsOf(this.lines, entries);
    }

    /** Reads a file's bytes. Any bytes are a document. */
    public static IniDocument parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        List<IniLine> lines = new ArrayList<>();
        int from = mark.length();
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            if (feed < 0) {
                lines.add(new IniLine(text.substring(from), ""));
                break;
            }
            boolean carriageReturn = feed > from && text.charAt(feed - 1) == '\r';
            int bodyEnd = carriageReturn ? feed - 1 : feed;
            lines.add(new IniLine(text.substring(from, bodyEnd), text.substring(bodyEnd, feed + 1)));
            from = feed + 1;
        }
        return new IniDocument(mark, lines);
    }

    /** Reads text as if it had been a UTF-8 file. */
    public static IniDocument parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] toBytes() {
        StringBuilder text = new StringBuilder(mark);
        lines.forEach(line -> text.append(line.body()).append(line.end()));
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    public boolean hasByteOrderMark() {
        return !mark.isEmpty();
    }

    public int lineCount() {
        return lines.size();
    }

    /** The line as people see it, without its end; bytes that are no UTF-8 appear as U+FFFD. Lines count from 1. */
    public String line(int number) {
        return IniLine.decode(rawLine(number).body());
    }

    /** The lines, for readers inside this package that need the bytes. */
    List<IniLine> rawLines() {
        return lines;
    }

    public List<IniSection> sections() {
        return sections;
    }

    /** Every key in the file's order, those before the first header too. */
    public List<IniEntry> entries() {
        return entries;
    }

    /** All occurrences of one key. The comparison is exact in {@code [uwsgi]} and ignores case elsewhere, as the readers do. */
    public List<IniEntry> entries(String section, String key) {
        return entries.stream().filter(entry -> matches(entry, section, key)).toList();
    }

    /** The occurrence that counts: the last one. */
    public Optional<IniEntry> entry(String section, String key) {
        List<IniEntry> found = entries(section, key);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    public Optional<String> value(String section, String key) {
        return entry(section, key).map(IniEntry::value);
    }

    /**
     * Changes the value of a key where it counts (its last occurrence).
     *
     * @throws IllegalArgumentException when the section has no such key, or the value cannot stand on one line
     */
    public IniDocument withValue(String section, String key, String value) {
        IniEntry entry = entry(section, key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no key " + key + " in section [" + section + "]: add it with withKeyAdded"));
        return withValueAt(entry.line(), value);
    }

    /** Changes the value on one line; indentation, spacing around the delimiter, trailing blanks and line end stay. */
    public IniDocument withValueAt(int number, String value) {
        requireOneLine(value);
        IniLine line = requireEntry(number);
        return with(number, line.withBody(IniLineEdit.replaceValue(line, sectionAt(number), IniLine.encode(value))));
    }

    /** Renames the key on one line; the rest of the line stays. */
    public IniDocument withKeyRenamed(int number, String key) {
        requireKey(key);
        IniLine line = requireEntry(number);
        return with(number, line.withBody(IniLineEdit.replaceKey(line, sectionAt(number), IniLine.encode(key))));
    }

    /** Adds a key after the last one of its section, spaced like its neighbour; a missing section is added at the end. */
    public IniDocument withKeyAdded(String section, String key, String value) {
        requireKey(key);
        requireOneLine(section);
        requireOneLine(value);
        List<IniLine> changed = new ArrayList<>(lines);
        int after = lastLineOf(section);
        if (after < 0) {
            if (!changed.isEmpty() && !changed.getLast().isEmpty()) {
                insert(changed, changed.size(), "");
            }
            insert(changed, changed.size(), IniLine.encode("[" + section + "]"));
            after = changed.size();
        }
        IniLine neighbour = changed.get(after - 1);
        insert(changed, after, IniLineEdit.entryLike(neighbour, section, IniLine.encode(key), IniLine.encode(value)));
        return new IniDocument(mark, changed);
    }

    /** Puts {@code # } before what stands on the line. */
    public IniDocument withEntryCommentedOut(int number) {
        IniLine line = rawLine(number);
        int indent = line.indent();
        return with(number, line.withBody(line.body().substring(0, indent) + "# " + line.body().substring(indent)));
    }

    public IniDocument withLineRemoved(int number) {
        rawLine(number);
        List<IniLine> changed = new ArrayList<>(lines);
        changed.remove(number - 1);
        return new IniDocument(mark, changed);
    }

    /** Replaces what stands on a line; its line end stays. */
    public IniDocument withLine(int number, String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a line must not contain line breaks");
        }
        return with(number, rawLine(number).withBody(IniLine.encode(text)));
    }

    public IniDocument withoutByteOrderMark() {
        return new IniDocument("", lines);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IniDocument that && mark.equals(that.mark) && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return 31 * mark.hashCode() + lines.hashCode();
    }

    /** The whole text as people see it. */
    @Override
    public String toString() {
        return new String(toBytes(), StandardCharsets.UTF_8);
    }

    private static boolean matches(IniEntry entry, String section, String key) {
        return entry.section().equals(section)
                && (section.equals(UWSGI) ? entry.key().equals(key) : entry.key().equalsIgnoreCase(key));
    }

    private static List<IniEntry> entriesOf(List<IniLine> lines) {
        List<IniEntry> entries = new ArrayList<>();
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            IniLine line = lines.get(i);
            if (line.isHeader()) {
                section = IniLineEdit.sectionName(line);
            } else if (line.isEntry()) {
                entries.add(IniLineEdit.entry(i + 1, section, line));
            }
        }
        return List.copyOf(entries);
    }

    private static List<IniSection> sectionsOf(List<IniLine> lines, List<IniEntry> entries) {
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isHeader()) {
                headers.add(i + 1);
            }
        }
        List<IniSection> sections = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int from = headers.get(i);
            int to = i + 1 < headers.size() ? headers.get(i + 1) : Integer.MAX_VALUE;
            List<IniEntry> own = entries.stream()
                    .filter(entry -> entry.line() > from && entry.line() < to)
                    .toList();
            sections.add(new IniSection(from, IniLineEdit.sectionName(lines.get(from - 1)), own));
        }
        return List.copyOf(sections);
    }

    private String sectionAt(int number) {
        return sections.stream()
                .filter(section -> section.line() <= number)
                .reduce((first, second) -> second)
                .map(IniSection::name)
                .orElse("");
    }

    /** The line after which a new key of the section goes, or -1. */
    private int lastLineOf(String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .reduce((first, second) -> second)
                .map(section -> section.entries().isEmpty()
                        ? section.line()
                        : section.entries().getLast().line())
                .orElse(-1);
    }

    /** Inserts a line; a missing final line end moves to the new last line, so that the file ends as it did. */
    private void insert(List<IniLine> target, int index, String body) {
        String end = lines.stream().map(IniLine::end).filter(e -> !e.isEmpty()).findFirst().orElse("\n");
        if (index == target.size() && index > 0 && target.getLast().end().isEmpty()) {
            target.set(index - 1, new IniLine(target.getLast().body(), end));
            target.add(new IniLine(body, ""));
        } else {
            target.add(index, new IniLine(body, end));
        }
    }

    private IniDocument with(int number, IniLine line) {
        List<IniLine> changed = new ArrayList<>(lines);
        changed.set(number - 1, line);
        return new IniDocument(mark, changed);
    }

    private IniLine rawLine(int number) {
        if (number < 1 || number > lines.size()) {
            throw new IllegalArgumentException("line " + number + " is outside 1 to " + lines.size());
        }
        return lines.get(number - 1);
    }

    private IniLine requireEntry(int number) {
        IniLine line = rawLine(number);
        if (!line.isEntry()) {
            throw new IllegalArgumentException("line " + number + " holds no key: " + line(number));
        }
        return line;
    }

    private static void requireKey(String key) {
        requireOneLine(key);
        if (key.isEmpty() || key.indexOf('=') >= 0 || key.indexOf(':') >= 0 || "#;[".indexOf(key.charAt(0)) >= 0) {
            throw new IllegalArgumentException(
                    "not a key: \"" + key + "\"; a key has at least one character, no = or :, and does not start with # ; [");
        }
    }

    private static void requireOneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a value must fit on one line: \"" + text + "\"");
        }
        String bytes = IniLine.encode(text);
        if (!new IniLine(bytes, "").content().equals(bytes)) {
            throw new IllegalArgumentException("blanks around a value are not kept by its readers: \"" + text + "\"");
        }
    }
}
