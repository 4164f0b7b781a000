package org.anodeconsole.console.monitoring;

/**
 * How busy an anode was at one moment. What nobody told is NaN.
 *
 * @param requests since the process began
 * @param exceptions requests that failed, since the process began
 * @param residentBytes memory of all its processes
 */
public record Load(double requests, double exceptions, double residentBytes) {}
