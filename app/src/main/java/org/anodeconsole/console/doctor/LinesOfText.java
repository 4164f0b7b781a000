package org.anodeconsole.console.doctor;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the lines of a text that hold one of some parts, however written. */
final class LinesOfText {
    private final String text;
    private final String small;
    private final Map<List<String>, BitSet> found = new HashMap<>();

    LinesOfText(String text) {
        this.text = text;
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Character.toLowerCase(characters[i]); // One by one, so that all keep their places.
        }
        small = new String(characters);
    }

    String text() {
        return text;
    }

    /** All characters of the lines with one of the parts, and the line break before each, which a pattern may begin with. */
    BitSet with(List<String> parts) {
        return found.computeIfAbsent(parts, this::find);
    }

    private BitSet find(List<String> parts) {
        BitSet characters = new BitSet();
        for (String part : parts) {
            int at = small.indexOf(part);
            while (at >= 0) {
                int end = small.indexOf('\n', at);
                int until = end < 0 ? small.length() : end;
                characters.set(Math.max(0, small.lastIndexOf('\n', at)), until);
                at = small.indexOf(part, until);
            }
        }
        return characters;
    }
}
