package org.anodeconsole.console.monitoring;

/**
 * What an anode's statistics said at one moment.
 *
 * @param requests since the process began
 * @param exceptions requests that failed, since the process began
 * @param residentBytes memory of all its processes; NaN when they do not tell
 */
public record Load(long requests, long exceptions, double residentBytes) {}
