package org.anodeconsole.console.doctor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files to send to whoever helps. Only what is on the list of {@link Content} gets in, and every text passes the redaction
 * first.
 */
public final class DiagnosticsBundle {
    /** All files of a bundle together have at most this many bytes. */
    public static final int LARGEST = 20 << 20;

    private static final int LARGEST_FILE = 4 << 20;

    /** What a bundle may hold, and nothing else. */
    public enum Content {
        REPORT("report.md"),
        REPORT_PAGE("report.html"),
        VERSIONS("versions.txt"),
        SETTINGS("settings.txt"),
        CONSOLE_LOG("console.log"),
        CONFIGURATION("taosanode.ini"),
        ANODE_LOG("taosanode.app.log"),
        HOST_CONFIGURATIONS("hosts-taosanode.ini.txt"),
        HOST_LOGS("hosts-taosanode.app.log.txt"),
        ANODES("show-anodes-full.txt");

        private final String fileName;

        Content(String fileName) {
            this.fileName = fileName;
        }

        public String fileName() {
            return fileName;
        }
    }

    /** A file as it will be saved. */
    public record Entry(Content content, String text) {
        public int bytes() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        /** In how many places something was taken out. */
        public int removed() {
            return (text.length() - text.replace(Redaction.GONE, "").length()) / Redaction.GONE.length();
        }
    }

    private final Redaction redaction = new Redaction();
    private final List<Entry> entries = new ArrayList<>();
    private int bytes;

    /**
     * Adds a file without its secrets. Of a long text the end is kept, where the latest lines are. The same content again
     * replaces nothing and is left out.
     */
    public void add(Content content, String text) {
        boolean there = entries.stream().anyMatch(entry -> entry.content() == content);
        if (there || text.isBlank()) {
            return;
        }
        int room = Math.min(LARGEST_FILE, LARGEST - bytes);
        // Cut before, so that a huge log does not take forever, and after, since the marks of what is gone take room too.
        String clean = end(redaction.of(end(text, room)), room);
        bytes += clean.getBytes(StandardCharsets.UTF_8).length;
        entries.add(new Entry(content, clean));
    }

    private static String end(String text, int room) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        if (all.length <= room) {
            return text;
        }
        int from = all.length - room;
        while (from < all.length && (all[from] & 0xC0) == 0x80) {
            from++; // Never from the middle of a character.
        }
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    /** The files, exactly as {@link #save} writes them. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Writes a zip file of the files the user has left in it. */
    public void save(Path file, Set<Content> wanted) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Entry entry : entries.stream().filter(one -> wanted.contains(one.content())).toList()) {
                zip.putNextEntry(new ZipEntry(entry.content().fileName()));
                zip.write(entry.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
