package org.anodeconsole.console.workbench;

/** How a run reaches the anode. */
public enum RunWay {
    /** The console sends the rows to the anode itself. */
    DIRECT,
    /** The cluster reads its own rows and calls the anode, as for any SQL. */
    CLUSTER;

    public RunWay other() {
        return this == DIRECT ? CLUSTER : DIRECT;
    }
}
