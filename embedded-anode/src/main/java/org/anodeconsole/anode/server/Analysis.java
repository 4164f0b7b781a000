package org.anodeconsole.anode.server;

import org.anodeconsole.algorithms.Deadline;

/** What one of the two POST routes computes. */
interface Analysis {
    /** The algorithm that runs when a request names none. */
    String defaultAlgorithm();

    /** How many columns a request may have. */
    int mostColumns();

    /** The line in the application's log when a request comes in, without the peer's address. */
    String receivedText();

    /**
     * Computes the JSON of a successful answer.
     *
     * @throws RefusedRequest when the request asks for something that cannot be done
     * @throws org.anodeconsole.algorithms.AlgorithmException when the algorithm refuses the series or an option
     */
    byte[] answer(AnalysisInput input, Deadline deadline);
}
