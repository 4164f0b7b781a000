package org.anodeconsole.console.services.statistics;

/** What the chart of statistics can show over time. */
public enum StatisticsMetric {
    /** Answers per second. */
    RATE,
    /** Workers that answer a request. */
    BUSY,
    /** Milliseconds of an answer. */
    AVERAGE,
    /** Mebibytes of all workers. */
    MEMORY,
    /** Requests that ended in an exception, since the start. */
    EXCEPTIONS
}
