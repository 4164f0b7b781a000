package org.anodeconsole.anode.config;

import java.util.List;

/**
 * One section header and the keys up to the next. A name may occur more than once in a file.
 *
 * @param line the header's line number, from 1
 * @param name the name between the brackets
 * @param entries the keys, in the file's order
 */
public record IniSection(int line, String name, List<IniEntry> entries) {
    public IniSection {
        entries = List.copyOf(entries);
    }
}
