package org.anodeconsole.anode.config;

/**
 * A key of the file and where it stands.
 *
 * @param line the line number, from 1
 * @param section the section's name, empty before the first header
 * @param key the key as written, without surrounding blanks
 * @param value everything after the delimiter, without surrounding blanks; empty when there is none
 * @param delimiter {@code =} or {@code :} as written, empty when the line has none
 */
public record IniEntry(int line, String section, String key, String value, String delimiter) {}
