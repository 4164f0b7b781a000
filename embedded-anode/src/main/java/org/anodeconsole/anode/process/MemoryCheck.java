package org.anodeconsole.anode.process;

/**
 * Whether a model fits.
 *
 * @param need bytes its server will hold
 * @param free bytes that can be had now
 */
public record MemoryCheck(long need, long free) {
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
