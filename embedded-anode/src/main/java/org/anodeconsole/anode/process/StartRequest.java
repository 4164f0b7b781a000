package org.anodeconsole.anode.process;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * How a model server is to be started.
 *
 * @param memory what it needs and what is free
 * @param acceptsShortMemory whether to go on although memory is short
 * @param limit how long to wait until it answers
 * @param parentPid the process with which it is to end; without one it goes on by itself
 * @param waiting told again and again how long the wait has been
 */
public record StartRequest(
        MemoryCheck memory, boolean acceptsShortMemory, Duration limit, OptionalLong parentPid, Consumer<Duration> waiting) {
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

    public StartRequest acceptingShortMemory() {
        return new StartRequest(memory, true, limit, parentPid, waiting);
    }
}
