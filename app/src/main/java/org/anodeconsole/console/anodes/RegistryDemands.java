package org.anodeconsole.console.anodes;

import java.net.InetAddress;
import java.util.List;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.anodes.StepResult.Passed;
import org.anodeconsole.console.anodes.StepResult.Step;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;

/** What a registry demands of an anode beyond what every anode must do. */
public interface RegistryDemands {
    /** Of the console's own registry: nothing. */
    RegistryDemands NONE = (address, hosts) -> new Passed(Step.SERVER, "anodes.passed.noServer", List.of());

    /**
     * Judges whether the registry's server will reach the anode at this address. It cannot be tried from here.
     *
     * @param hosts the addresses the name stands for here
     * @throws ProblemException when it will not
     */
    StepResult reach(AnodeAddress address, List<InetAddress> hosts) throws ProblemException, InterruptedException;

    /** What makes the server refuse the algorithms. */
    default List<ProblemException> refused(AlgorithmList list) throws ProblemException, InterruptedException {
        return List.of();
    }
}
