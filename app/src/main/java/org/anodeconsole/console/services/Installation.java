package org.anodeconsole.console.services;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.ProblemException;

/** What is installed on a host: by the installer of the analysis node, in a container, or nothing. */
final class Installation {
    /** Where the installer puts the configuration. */
    static final String INI = "/etc/taos/taosanode.ini";
    private static final int LARGEST_INI = 1 << 20;

    private final Host host;
    private final String ini;

    Installation(Host host, String ini) {
        this.host = host;
        this.ini = ini;
    }

    /** The path of its configuration. */
    String ini() {
        return ini;
    }

    /** What the user should know when there is no unit: that it runs in a container, or is missing. */
    ProblemException missing() throws InterruptedException {
        try {
            CommandResult listed = host.run(Command.of("docker", "ps", "--format", "{{.Names}} {{.Image}}"));
            Optional<String> container = listed.output()
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).contains("tdgpt"))
                    .findFirst();
            if (listed.succeeded() && container.isPresent()) {
                String name = container.get().split(" ")[0];
                return new ProblemException("services.systemd.docker", container.get(), name);
            }
            return new ProblemException("services.systemd.missing", "");
        } catch (ProblemException e) {
            return new ProblemException("services.systemd.missing", e.key());
        }
    }

    /** Where the anode listens by its configuration, the usual port when that cannot be read; on all addresses means the host's. */
    AnodeAddress address() throws InterruptedException {
        try {
            byte[] content = host.files().read(ini, LARGEST_INI).content();
            InetSocketAddress http = TaosanodeIni.of(IniDocument.parse(content)).settings().http();
            boolean everywhere = http.getAddress() != null && http.getAddress().isAnyLocalAddress();
            String name = everywhere ? host.address() : http.getHostString();
            return new AnodeAddress(name.contains(":") ? "[" + name + "]" : name, http.getPort(), false);
        } catch (ProblemException | IllegalArgumentException e) {
            return new AnodeAddress(host.address(), AnodeAddress.DEFAULT_PORT, false);
        }
    }
}
