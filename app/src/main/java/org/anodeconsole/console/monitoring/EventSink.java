package org.anodeconsole.console.monitoring;

/** Takes events that others than the monitoring itself know of. May be called from any thread; never blocks. */
@FunctionalInterface
public interface EventSink {
    void happened(Event event);
}
