package org.anodeconsole.console.language;

/**
 * A failure in words.
 *
 * @param what what happened
 * @param remedy what it means and what to do about it
 * @param detail technical detail for a report, possibly empty
 */
public record Problem(String what, String remedy, String detail) {}
