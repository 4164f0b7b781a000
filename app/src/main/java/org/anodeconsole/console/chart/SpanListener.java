package org.anodeconsole.console.chart;

/** Takes the spans of time the user draws into a chart. */
public interface SpanListener {
    /** A span was drawn by dragging; epoch milliseconds, {@code from} before {@code to}. */
    void drawn(long from, long to);

    /** A place was clicked without dragging; epoch milliseconds. */
    void clicked(long time);
}
