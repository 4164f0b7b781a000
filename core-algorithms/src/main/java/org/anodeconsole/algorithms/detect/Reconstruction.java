package org.anodeconsole.algorithms.detect;

/** A network that gives back the windows it is shown, as far as they are of the kind it has learnt. */
@FunctionalInterface
public interface Reconstruction {
    /**
     * Reconstructs windows.
     *
     * @param windows one row per window
     * @param visible true where the network may look; a network that needs no such mask sees everything
     * @return one row per window, as long as the window
     * @throws org.anodeconsole.algorithms.onnx.ModelException when the network fails
     */
    double[][] of(double[][] windows, boolean[][] visible);
}
