package org.anodeconsole.console.anodes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;

/** Who knows which anodes there are. Calls block and end early when their thread is interrupted. */
public interface AnodeRegistry {
    /** All anodes by id, each with the status it has now. An anode that does not answer is offline, not a failure. */
    List<Anode> list() throws ProblemException, InterruptedException;

    /**
     * Reads the algorithms of an anode and adds it.
     *
     * @throws ProblemException when it is registered already, does not answer, or answers what no registry can keep
     */
    Anode register(AnodeAddress address) throws ProblemException, InterruptedException;

    /** Reads the algorithms of an anode again. A failure leaves the old list in place. */
    Anode refresh(int id) throws ProblemException, InterruptedException;

    /** Forgets an anode. The anode itself is not asked and goes on running. */
    void drop(int id) throws ProblemException, InterruptedException;

    /** The algorithms as of the last refresh. Descriptions and parameters may be missing where a registry keeps only names. */
    AlgorithmList algorithms(int id) throws ProblemException, InterruptedException;

    /**
     * The id of the anode that serves each algorithm when SQL asks for it; empty where every anode is called by its own
     * address.
     */
    default Map<Served, Integer> servedBy() throws ProblemException, InterruptedException {
        return Map.of();
    }

    /** When the last answer of {@link #list} was true. */
    default Instant asOf() {
        return Instant.now();
    }

    /** What sets this registry apart. */
    default RegistryTraits traits() {
        return RegistryTraits.OWN;
    }

    /** What its server demands of an anode. */
    default RegistryDemands demands() {
        return RegistryDemands.NONE;
    }
}
