package org.anodeconsole.anode.process;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How the start of a model server went. */
public sealed interface StartOutcome {

    /** It runs and answers. */
    record Started(long pid, URI address, Duration after, Path log) implements StartOutcome {}

    /** It ran already. */
    record AlreadyRunning(long pid, URI address) implements StartOutcome {}

    /** Another program has its port; nothing was started. */
    record PortTaken(URI address, PortUse use) implements StartOutcome {}

    /** The settings say that the server is on another computer, where only that computer can start it. */
    record NotHere(URI address) implements StartOutcome {}

    /** Memory is short, and the caller had not agreed to that; nothing was started. */
    record ShortOfMemory(MemoryCheck memory) implements StartOutcome {}

    /** It ended by itself before it answered. */
    record Ended(int status, List<String> lastLines, Path log) implements StartOutcome {}

    /** It did not answer in time and was ended. */
    record TooSlow(Duration limit, List<String> lastLines, Path log) implements StartOutcome {}
}
