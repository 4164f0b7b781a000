package org.anodeconsole.console.services;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.process.PortUse;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;

/** Another program has the port of a model server. Says who, as far as it can be told. */
final class PortProblem extends ProblemException {
    private static final long serialVersionUID = 1L;
    private static final String KEY = "services.model.portTaken";

    private final transient ModelService service;
    private final transient URI address;
    private final transient PortUse use;
    private final transient Path ini;

    PortProblem(ModelService service, URI address, PortUse use, Path ini) {
        super(KEY, use.toString());
        this.service = service;
        this.address = address;
        this.use = use;
        this.ini = ini;
    }

    @Override
    public Problem in(Messages messages) {
        return new Problem(
                messages.text(KEY + ".what", address.toString(), who(messages)),
                messages.text(KEY + ".remedy", service.algorithm(), ini.toString()),
                use.toString());
    }

    private String who(Messages messages) {
        return switch (use) {
            case PortUse.Free free -> "";
            case PortUse.ModelServer server ->
                messages.text("services.port.modelServer", named(server.software(), server.owner(), messages));
            case PortUse.OtherHttp other -> messages.text(
                    "services.port.http", String.valueOf(other.status()), named(other.software(), other.owner(), messages));
            case PortUse.NotHttp other -> messages.text("services.port.notHttp", named("", other.owner(), messages));
        };
    }

    /** In brackets what it calls itself and its process, or nothing. */
    private static String named(String software, Optional<PortUse.Owner> owner, Messages messages) {
        String process = owner.map(known -> messages.text("services.port.process", String.valueOf(known.pid()), known.name())).orElse("");
        String both = software.isEmpty() || process.isEmpty() ? software + process : software + ", " + process;
        return both.isEmpty() ? "" : " (" + both + ")";
    }
}
