package org.anodeconsole.console.doctor;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what matches a pattern. The search begins only in lines that hold a certain part, since nearly all lines of a log have
 * nothing to hide and looking for parts is far cheaper than matching. A match may end in a later line.
 *
 * @param replacement begins with the groups that are kept, {@code $1$2}, and goes on as it is
 * @param parts in small letters; when there are none, the search begins everywhere
 */
record LineRule(Pattern pattern, String replacement, List<String> parts) {

    String applyTo(LinesOfText lines) {
        String text = lines.text();
        Matcher matcher = pattern.matcher(text);
        if (parts.isEmpty()) {
            return matcher.replaceAll(replacement);
        }
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        BitSet starts = lines.with(parts);
        StringBuilder changed = new StringBuilder();
        int kept = 0;
        for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at)) {
            matcher.region(at, text.length());
            if (matcher.lookingAt() && matcher.end() > at) {
                changed.append(text, kept, at);
                replace(matcher, changed);
                kept = matcher.end();
                at = kept;
            } else {
                at++;
            }
        }
        return kept == 0 ? text : changed.append(text, kept, text.length()).toString();
    }

    private void replace(Matcher matcher, StringBuilder changed) {
        String rest = replacement;
        for (int group = 1; rest.startsWith("$" + group); group++) {
            changed.append(matcher.group(group));
            rest = rest.substring(2);
        }
        changed.append(rest);
    }
}
