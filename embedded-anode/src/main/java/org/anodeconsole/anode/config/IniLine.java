package org.anodeconsole.anode.config;

import java.nio.charset.StandardCharsets;

/**
 * One physical line. Its characters stand for single bytes (ISO 8859-1), so that nothing is lost whatever the file's encoding;
 * what people see is decoded from them.
 *
 * @param body the line without its end
 * @param end {@code "\n"}, {@code "\r\n"}, or empty for a last line without one
 */
record IniLine(String body, String end) {

    static String decode(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static String encode(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Whether uWSGI and Python skip over this character at the edges of keys and values. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0b;
    }

    int indent() {
        int at = 0;
        while (at < body.length() && isBlank(body.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of what is written on the line, before trailing blanks. */
    int contentEnd() {
        int at = body.length();
        while (at > 0 && isBlank(body.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    String content() {
        int from = indent();
        return body.substring(from, Math.max(from, contentEnd()));
    }

    boolean isComment() {
        String content = content();
        return content.startsWith("#") || content.startsWith(";");
    }

    boolean isHeader() {
        return content().startsWith("[");
    }

    boolean isEmpty() {
        return content().isEmpty();
    }

    boolean isEntry() {
        return !isEmpty() && !isComment() && !isHeader();
    }

    /** Where the key ends and the value begins: uWSGI knows only {@code =}, Python takes the first of {@code =} and {@code :}. */
    int delimiter(String section) {
        int equals = body.indexOf('=');
        int colon = section.equals(IniDocument.UWSGI) ? -1 : body.indexOf(':');
        return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    }

    IniLine withBody(String newBody) {
        return new IniLine(newBody, end);
    }
}
