package org.anodeconsole.console.services;

/** Whether an anode answers: a question of its own, asked over HTTP and never concluded from its process. */
public enum Usability {
    /** It has no address yet. */
    NOT_ASKED,
    READY,
    /** It answers, but does not call itself ready. */
    NOT_READY,
    SILENT
}
