package org.anodeconsole.console.anodes;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.anodes.StepResult.Found;
import org.anodeconsole.console.anodes.StepResult.Outcome;
import org.anodeconsole.console.anodes.StepResult.Passed;
import org.anodeconsole.console.anodes.StepResult.Step;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.ServerFacts;
import org.anodeconsole.console.cluster.ServerVersion;
import org.anodeconsole.console.language.ProblemException;

/** What a TDengine cluster demands: its leading mnode calls the anode at registration, every dnode at each query. */
final class ClusterDemands implements RegistryDemands {
    private final ClusterSession session;
    private final HostResolver resolver;

    ClusterDemands(ClusterSession session, HostResolver resolver) {
        this.session = session;
        this.resolver = resolver;
    }

    @Override
    public StepResult reach(AnodeAddress address, List<InetAddress> hosts) throws ProblemException, InterruptedException {
        ServerFacts server = session.server();
        if (!ServerVersion.parse(server.version()).knowsAnodes()) {
            throw new ProblemException("anodes.server.old", "", session.name(), server.version());
        }
        String leader = server.leader();
        List<ProblemException> doubts = new ArrayList<>();
        if (hosts.stream().anyMatch(InetAddress::isLoopbackAddress)) {
            if (leader.isEmpty()) {
                doubts.add(new ProblemException("anodes.server.loopbackUnsure", "", address.host()));
            } else if (!isThisComputer(leader)) {
                throw new ProblemException("anodes.server.loopback", "", address.host(), leader);
            }
        }
        if (address.secure()) {
            doubts.add(new ProblemException("anodes.server.tls", "", address.url()));
        }
        if (!doubts.isEmpty()) {
            return new Found(Step.SERVER, Outcome.WARNING, doubts);
        }
        return leader.isEmpty()
                ? new Passed(Step.SERVER, "anodes.passed.someServer", List.of(session.name()))
                : new Passed(Step.SERVER, "anodes.passed.server", List.of(leader));
    }

    /** Whether a host of the cluster, given as {@code host:port}, is the one the console runs on. */
    private boolean isThisComputer(String endpoint) throws InterruptedException {
        int colon = endpoint.lastIndexOf(':');
        String host = colon < 0 ? endpoint : endpoint.substring(0, colon);
        try {
            for (InetAddress address : resolver.resolve(host)) {
                if (address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null) {
                    return true;
                }
            }
            return false;
        } catch (ProblemException | SocketException e) {
            // A name that means nothing here is not this computer's.
            return false;
        }
    }

    @Override
    public List<ProblemException> refused(AlgorithmList list) throws ProblemException, InterruptedException {
        ServerFacts server = session.server();
        String unknown = ListRules.unknownTypes(list);
        return unknown.isEmpty() || ServerVersion.parse(server.version()).takesMoreTypes()
                ? List.of()
                : List.of(new ProblemException("anodes.list.typeRefused", "", unknown, server.version()));
    }
}
