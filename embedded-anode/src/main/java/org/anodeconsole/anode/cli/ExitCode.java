package org.anodeconsole.anode.cli;

/** What the {@code anoded} process answers its caller. */
public final class ExitCode {
    /** Done, or stopped as asked. */
    public static final int OK = 0;
    /** The work could not be done; the message on standard error says why. */
    public static final int FAILED = 1;
    /** The command line was not understood. */
    public static final int USAGE = 2;
    /** The address to listen on is in use or cannot be used. */
    public static final int ADDRESS_IN_USE = 3;
    /** Memory is short, and nobody agreed to go on all the same. */
    public static final int MEMORY_SHORT = 4;

    private ExitCode() {}
}
