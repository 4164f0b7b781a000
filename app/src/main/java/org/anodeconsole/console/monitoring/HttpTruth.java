package org.anodeconsole.console.monitoring;

/** The second truth: does the anode answer this computer? */
public enum HttpTruth {
    READY,
    /** Ready, but later than a TDengine server would wait. */
    SLOW,
    /** It answers with another word than ready. */
    NOT_READY,
    /** Something answers that does not speak as an anode does. */
    FOREIGN,
    SILENT,
    /** It has not been asked yet, or is not to be asked. */
    UNASKED;

    /** Whether an anode was heard at all. */
    public boolean answers() {
        return this == READY || this == SLOW || this == NOT_READY;
    }
}
