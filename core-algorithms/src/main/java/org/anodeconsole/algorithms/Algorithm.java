package org.anodeconsole.algorithms;

import java.util.List;

/**
 * A detector or a forecaster under its published name. Immutable and safe for any thread: the same input gives the same
 * output.
 */
public sealed interface Algorithm permits Detector, Forecaster {

    /** The published name: lower case, at most 61 characters (longer ones crash a TDengine server). */
    String name();

    /** The options this algorithm reads, in the order a form should show them. */
    List<ParameterSpec<?>> parameters();

    /**
     * A copy that runs with these options. Options it does not know are ignored, as the wire protocol demands.
     *
     * @throws AlgorithmException when a value is not allowed
     */
    Algorithm with(Parameters parameters);
}
