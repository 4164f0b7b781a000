package org.anodeconsole.algorithms.onnx;

import java.util.Map;

/** A trained network: tensors in, tensors out. The same input gives the same output, on any thread. */
@FunctionalInterface
public interface Network {
    /**
     * Runs the network once.
     *
     * @param inputs by name, all of them
     * @return the outputs its manifest reads, by name
     * @throws ModelException when the network refuses the input or answers in another shape than its manifest says
     */
    Map<String, Tensor.Floats> run(Map<String, Tensor> inputs);
}
