package org.anodeconsole.console.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A setting that has another value than before.
 *
 * @param before empty when it was not set
 * @param after empty when it is no longer set
 */
public record KeyChange(String group, String name, Optional<String> before, Optional<String> after, boolean needsRestart) {

    /** What differs between two files; comments and order do not count. */
    static List<KeyChange> between(ConfigFormat format, byte[] before, byte[] after) {
        List<Field> old = format.fields(before).stream().filter(Field::isSet).toList();
        List<Field> fresh = format.fields(after).stream().filter(Field::isSet).toList();
        List<KeyChange> changes = new ArrayList<>();
        for (Field field : fresh) {
            Optional<String> was = last(old, field);
            boolean counts = last(fresh, field).equals(field.value());
            if (counts && !was.equals(field.value())) {
                changes.add(new KeyChange(field.group(), field.name(), was, field.value(), field.needsRestart()));
            }
        }
        for (Field field : old) {
            if (fresh.stream().noneMatch(field::isSameSetting)) {
                changes.add(new KeyChange(field.group(), field.name(), field.value(), Optional.empty(), field.needsRestart()));
            }
        }
        return changes.stream().distinct().toList();
    }

    private static Optional<String> last(List<Field> fields, Field wanted) {
        return fields.stream().filter(wanted::isSameSetting).reduce((first, second) -> second).flatMap(Field::value);
    }
}
