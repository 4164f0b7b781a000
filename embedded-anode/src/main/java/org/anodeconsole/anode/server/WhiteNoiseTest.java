package org.anodeconsole.anode.server;

/** Tells whether a series carries no information that could be analysed. */
@FunctionalInterface
public interface WhiteNoiseTest {
    boolean isWhiteNoise(double[] values);
}
