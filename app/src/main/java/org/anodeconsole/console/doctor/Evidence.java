package org.anodeconsole.console.doctor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.anode.protocol.WireJson;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.cluster.Rows;
import org.anodeconsole.console.cluster.ServerFacts;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.ProblemException;

/**
 * What can be known about one anode. Each question is asked when the first check wants it, and once. What cannot be had is
 * a {@link NotCheckedException}, so that no check passes for lack of evidence.
 */
public final class Evidence {
    /** An algorithm as {@code /list} offers it. */
    public record Offered(String name, String type) {}

    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(10);

    /** A list with its type, so that it can be remembered. */
    private record Addresses(List<InetAddress> all) {}

    private final Subject subject;
    private final AnodeAddress address;
    private final CommonEvidence common;
    private final Memory memory = new Memory();

    Evidence(Subject subject, AnodeAddress address, CommonEvidence common) {
        this.subject = subject;
        this.address = address;
        this.common = common;
    }

    public Subject subject() {
        return subject;
    }

    public AnodeAddress address() {
        return address;
    }

    /** @throws NotCheckedException when this source is not at hand */
    void require(Source source) throws NotCheckedException {
        boolean here = switch (source) {
            case HTTP -> true;
            case REGISTRY -> common.around().registry().isPresent()
                    && (subject.id().isPresent() || subject.equals(Subject.COMMON));
            case CLUSTER -> common.around().cluster().isPresent();
            case HOST -> common.around().host().apply(address).isPresent();
            case CONFIGURATION -> common.around().configuration().apply(address).isPresent();
            case STATEMENT -> common.around().statement().isPresent();
        };
        if (source == Source.HOST && !here && isBuiltIn()) {
            throw new NotCheckedException("builtIn");
        }
        if (!here) {
            throw new NotCheckedException(source.name(), subject.url());
        }
    }

    /** Nothing of the reference is installed for the console’s own anode. */
    private boolean isBuiltIn() {
        return common.around().configuration().apply(address).filter(known -> known.target() == IniTarget.EMBEDDED).isPresent();
    }

    public Wire wire() {
        return common.around().wire();
    }

    /** The anode's answer to a GET, right or wrong. */
    public Wire.Answer get(String path) throws NotCheckedException, InterruptedException {
        return memory.answer("GET " + path, Wire.Answer.class, () -> {
            try {
                return wire().get(address, path);
            } catch (IOException e) {
                throw new NotCheckedException("noAnswer", address.url(), e.toString());
            }
        });
    }

    /** The answer to a GET as JSON. */
    public JsonNode json(String path) throws NotCheckedException, InterruptedException {
        return parse(get(path).body()).orElseThrow(() -> new NotCheckedException("badAnswer", address.url(path)));
    }

    /** The answer to a POST, which may take a while. */
    public Wire.Answer post(String path, byte[] body, Duration limit) throws NotCheckedException, InterruptedException {
        try {
            return wire().post(address, path, body, limit);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the question was stopped");
            }
            throw new NotCheckedException("noAnswer", address.url(path), e.toString());
        }
    }

    /** A text as a JSON object or array; empty when it is none. */
    public static Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(WireJson.mapper().readTree(text)).filter(JsonNode::isContainerNode);
        } catch (JacksonException e) {
            // Not JSON: whoever asked says so.
            return Optional.empty();
        }
    }

    /** What {@code /list} offers. */
    public List<Offered> offered() throws NotCheckedException, InterruptedException {
        List<Offered> offered = new ArrayList<>();
        for (JsonNode group : json("/list").path("details")) {
            for (JsonNode algorithm : group.path("algo")) {
                offered.add(new Offered(algorithm.path("name").asText(), group.path("type").asText()));
            }
        }
        return offered;
    }

    /** The IP addresses of a host. */
    public List<InetAddress> resolve(String host) throws NotCheckedException, InterruptedException {
        return memory.answer("resolve " + host, Addresses.class, () -> {
            try {
                return new Addresses(common.around().resolver().resolve(host));
            } catch (ProblemException e) {
                throw new NotCheckedException("unknownHost", host);
            }
        }).all();
    }

    /** All registered anodes, with the status the registry sees. */
    public List<Anode> registered() throws NotCheckedException, InterruptedException {
        return common.registered();
    }

    /** This anode as the registry sees it. */
    public Anode asRegistered() throws NotCheckedException, InterruptedException {
        return registered().stream()
                .filter(anode -> subject.id().isPresent() && anode.id() == subject.id().get())
                .findFirst()
                .orElseThrow(() -> new NotCheckedException("REGISTRY", subject.url()));
    }

    /** The algorithms the registry knows of it. */
    public List<Offered> listed() throws NotCheckedException, InterruptedException {
        int id = asRegistered().id();
        try {
            return common.around().registry().orElseThrow().algorithms(id).details().stream()
                    .flatMap(group -> group.algo().stream().map(entry -> new Offered(entry.name(), group.type())))
                    .toList();
        } catch (ProblemException e) {
            throw new NotCheckedException("registryFailed", CommonEvidence.detail(e));
        }
    }

    public ClusterSession cluster() throws NotCheckedException {
        return common.cluster();
    }

    public List<SeenCluster> seenClusters() {
        return common.around().seenClusters();
    }

    public ServerFacts server() throws NotCheckedException, InterruptedException {
        return common.server();
    }

    /** The rows of a statement on the connected cluster. */
    public Rows rows(String sql) throws NotCheckedException, InterruptedException {
        return common.rows(cluster(), sql);
    }

    public Rows rows(ClusterSession session, String sql) throws NotCheckedException, InterruptedException {
        return common.rows(session, sql);
    }

    public Host host() throws NotCheckedException {
        return common.around().host().apply(address)
                .orElseThrow(() -> new NotCheckedException(Source.HOST.name(), subject.url()));
    }

    /** How a program on the anode's host ended. */
    public CommandResult run(String... arguments) throws NotCheckedException, InterruptedException {
        Host host = host();
        return memory.answer("run " + String.join("\n", arguments), CommandResult.class, () -> {
            try {
                return host.run(Command.of(arguments).within(COMMAND_LIMIT));
            } catch (ProblemException e) {
                throw new NotCheckedException("commandFailed", String.join(" ", arguments), CommonEvidence.detail(e));
            }
        });
    }

    /** Whether there is something at a path of the anode's host. */
    public boolean exists(String path) throws NotCheckedException, InterruptedException {
        try {
            return host().files().facts(path).isPresent();
        } catch (ProblemException e) {
            throw new NotCheckedException("fileFailed", path, CommonEvidence.detail(e));
        }
    }

    public Configuration configuration() throws NotCheckedException, InterruptedException {
        return memory.answer("configuration", Configuration.class, () -> common.around().configuration().apply(address)
                .orElseThrow(() -> new NotCheckedException(Source.CONFIGURATION.name(), subject.url())));
    }

    /** The text of the configuration. */
    public ConfigText configured() throws NotCheckedException, InterruptedException {
        Configuration configuration = configuration();
        return memory.answer("configured", ConfigText.class, () -> {
            try {
                return configuration.read();
            } catch (ProblemException e) {
                throw new NotCheckedException("fileFailed", configuration.place(), CommonEvidence.detail(e));
            }
        });
    }

    /** The remedy of starting a service of this anode, when it stands still and the console can. */
    public Optional<Fix> start(String service) {
        return common.around().services().apply(address, service).map(Fix.Start::new);
    }

    public Statement statement() throws NotCheckedException {
        return common.around().statement().orElseThrow(() -> new NotCheckedException(Source.STATEMENT.name()));
    }
}
