package org.anodeconsole.anode.process;

/**
 * Whether a model fits.
 *
 * @param need bytes its server will hold
 * @param free bytes that can be had now
 */
public record MemoryCheck(long need, long free) {
    /** Java, the runtime of the models and the server, without any model: measured, rounded up. */
    private static final long SERVER = 160L << 20;

    /**
     * @param modelBytes the size of the model's files; a loaded model holds about twice that, because its weights are laid out
     *     anew for the processor
     */
    public static MemoryCheck forModel(long modelBytes, long free) {
        return new MemoryCheck(SERVER + 2 * modelBytes, free);
    }

    public boolean isShort() {
        return free < need;
    }

    public long needMebibytes() {
        return need >> 20;
    }

    public long freeMebibytes() {
        return free >> 20;
    }
}
