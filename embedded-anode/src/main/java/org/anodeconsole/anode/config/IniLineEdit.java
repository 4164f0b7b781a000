package org.anodeconsole.anode.config;

/** Takes single lines apart and puts them together again; characters stand for bytes throughout. */
final class IniLineEdit {
    private IniLineEdit() {}

    /** The name between the brackets; what follows the last closing bracket does not belong to it. */
    static String sectionName(IniLine line) {
        String content = line.content();
        int close = content.lastIndexOf(']');
        return IniLine.decode(close > 0 ? content.substring(1, close) : content.substring(1));
    }

    static IniEntry entry(int number, String section, IniLine line) {
        int at = line.delimiter(section);
        if (at < 0) {
            return new IniEntry(number, section, IniLine.decode(line.content()), "", "");
        }
        String body = line.body();
        String key = new IniLine(body.substring(0, at), "").content();
        String value = new IniLine(body.substring(at + 1), "").content();
        return new IniEntry(
                number, section, IniLine.decode(key), IniLine.decode(value), String.valueOf(body.charAt(at)));
    }

    static String replaceValue(IniLine line, String section, String value) {
        String body = line.body();
        int at = line.delimiter(section);
        if (at < 0) {
            return body.substring(0, line.contentEnd()) + " = " + value + body.substring(line.contentEnd());
        }
        int from = at + 1;
        int to = Math.max(from, line.contentEnd());
        while (from < to && IniLine.isBlank(body.charAt(from))) {
            from++;
        }
        boolean nothingAfter = to == at + 1;
        if (nothingAfter && at + 1 < body.length() && " \t".indexOf(body.charAt(at + 1)) >= 0) {
            return body.substring(0, at + 2) + value + body.substring(at + 2);
        }
        boolean spaced = nothingAfter && at > 0 && IniLine.isBlank(body.charAt(at - 1));
        return body.substring(0, from) + (spaced ? " " : "") + value + body.substring(to);
    }

    static String replaceKey(IniLine line, String section, String key) {
        String body = line.body();
        int at = line.delimiter(section);
        IniLine left = new IniLine(at < 0 ? body : body.substring(0, at), "");
        int from = left.indent();
        return body.substring(0, from) + key + body.substring(Math.max(from, left.contentEnd()));
    }

    /** A new line with the spacing around the delimiter that a neighbouring line has. */
    static String entryLike(IniLine neighbour, String section, String key, String value) {
        if (!neighbour.isEntry() || neighbour.delimiter(section) < 0) {
            return key + " = " + value;
        }
        String body = neighbour.body();
        int at = neighbour.delimiter(section);
        boolean before = at > 0 && IniLine.isBlank(body.charAt(at - 1));
        boolean after = at + 1 < body.length() && IniLine.isBlank(body.charAt(at + 1));
        return key + (before ? " " : "") + "=" + (after ? " " : "") + value;
    }
}
