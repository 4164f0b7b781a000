package org.anodeconsole.console.doctor;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** Something does not work. */
    ERROR,
    /** Something will surprise, or stops working under load. */
    WARNING,
    /** Good to know. */
    INFO
}
