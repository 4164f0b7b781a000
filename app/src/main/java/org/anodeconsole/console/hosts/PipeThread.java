package org.anodeconsole.console.hosts;

/**
 * Threads that read from or write to a program. They are the system's: a virtual thread that waits for a pipe holds a carrier,
 * and when as many wait as there are processors, the other virtual threads of the console may never run again (docs/adr/0008).
 */
final class PipeThread {
    private PipeThread() {}

    static void start(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }
}
