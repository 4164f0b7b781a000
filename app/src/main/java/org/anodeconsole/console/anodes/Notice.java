package org.anodeconsole.console.anodes;

import java.util.List;

/**
 * What an action has come to, for the bar above the list.
 *
 * @param key the message that says it
 * @param failures what failed, anode by anode; empty when all went well
 */
public record Notice(String key, List<Object> arguments, List<Failure> failures) {

    /** The action failed for one anode. */
    public record Failure(String url, Throwable cause) {}

    static Notice success(String key, Object... arguments) {
        return new Notice(key, List.of(arguments), List.of());
    }
}
