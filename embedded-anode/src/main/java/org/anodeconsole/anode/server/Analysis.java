package org.anodeconsole.anode.server;

import java.time.Duration;
import org.anodeconsole.algorithms.Deadline;

/** What one of the two POST routes computes. */
interface Analysis {
    /** The algorithm that runs when a request names none. */
    String defaultAlgorithm();

    /** How many columns a request may have. */
    int mostColumns();

    /** The line in the application's log when a request comes in, without the peer's address. */
    String receivedText();

    /** What is left to do after the first step of an analysis. */
    sealed interface Outcome {
        /** Nothing: this is the JSON of the answer. */
        record Done(byte[] answer) implements Outcome {}

        /** Waiting for another machine, which needs no worker of the pool. */
        record Elsewhere(Waiting waiting) implements Outcome {}
    }

    /** Waits for another machine, at most so long, and gives the JSON of the answer. */
    @FunctionalInterface
    interface Waiting {
        byte[] answer(Duration limit);
    }

    /**
     * Computes an answer.
     *
     * @throws RefusedRequest when the request asks for something that cannot be done
     * @throws org.anodeconsole.algorithms.AlgorithmException when the algorithm refuses the series or an option
     */
    Outcome analyse(AnalysisInput input, Deadline deadline);
}
