package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.console.language.ProblemException;

/** What {@code ~/.ssh/config} and the usual defaults say about a host. Read anew for every connection. */
final class SshConfig {
    private static final int USUAL_PORT = 22;
    private static final List<String> USUAL_KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private final Path home;
    private final String localUser;
    private final Map<String, String> environment;

    /** @param home the user's home, with {@code .ssh} in it */
    SshConfig(Path home, String localUser, Map<String, String> environment) {
        this.home = home;
        this.localUser = localUser;
        this.environment = environment;
    }

    static SshConfig ofThisUser() {
        return new SshConfig(Path.of(System.getProperty("user.home")), System.getProperty("user.name"), System.getenv());
    }

    SshTarget resolve(SshEntry entry) throws ProblemException {
        SshConfigText config = read();
        String host = config.first(entry.address(), "hostname").map(name -> name.replace("%h", entry.address())).orElse(entry.address());
        int port = entry.port() != 0 ? entry.port() : config.first(entry.address(), "port").map(SshConfig::port).orElse(USUAL_PORT);
        String user = !entry.user().isEmpty() ? entry.user() : config.first(entry.address(), "user").orElse(localUser);
        Expansion expansion = new Expansion(host, port, user);
        List<Path> keys = keys(entry, config, expansion);
        String jump = config.first(entry.address(), "proxyjump").orElse("none");
        return new SshTarget(
                host,
                port,
                user,
                config.first(entry.address(), "hostkeyalias").orElse(host),
                keys,
                config.first(entry.address(), "identitiesonly").map("yes"::equalsIgnoreCase).orElse(false),
                agent(config.first(entry.address(), "identityagent"), expansion),
                knownHosts(config.first(entry.address(), "userknownhostsfile"), expansion),
                jump.equalsIgnoreCase("none") ? List.of() : List.of(jump.split("\\s*,\\s*")));
    }

    /** A computer to go through, as ProxyJump names it: {@code user@host:port} or an alias. */
    SshTarget resolveJump(String jump) throws ProblemException {
        String rest = jump.startsWith("ssh://") ? jump.substring("ssh://".length()) : jump;
        int at = rest.lastIndexOf('@');
        String user = at < 0 ? "" : rest.substring(0, at);
        rest = rest.substring(at + 1);
        int colon = rest.lastIndexOf(':');
        boolean hasPort = colon > 0 && (rest.indexOf(':') == colon || rest.charAt(colon - 1) == ']');
        String host = hasPort ? rest.substring(0, colon) : rest;
        SshEntry entry = new SshEntry("jump", host, hasPort ? port(rest.substring(colon + 1)) : 0, user, "");
        entry.check();
        return resolve(entry);
    }

    private SshConfigText read() throws ProblemException {
        Path file = home.resolve(".ssh").resolve("config");
        try {
            return SshConfigText.read(file, home);
        } catch (IOException e) {
            throw FileProblem.of(file.toString(), e);
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1; // Refused with its value where it is used.
        }
    }

    private List<Path> keys(SshEntry entry, SshConfigText config, Expansion expansion) {
        if (!entry.keyFile().isEmpty()) {
            return List.of(expansion.path(entry.keyFile()));
        }
        List<Path> named = new ArrayList<>();
        config.all(entry.address(), "identityfile").forEach(text -> named.add(expansion.path(text)));
        if (named.isEmpty()) {
            USUAL_KEYS.forEach(name -> named.add(home.resolve(".ssh").resolve(name)));
        }
        return named.stream().filter(Files::isRegularFile).toList();
    }

    private String agent(Optional<String> said, Expansion expansion) {
        String socket = said.orElse("SSH_AUTH_SOCK");
        if (socket.equals("none")) {
            return "";
        }
        if (socket.equals("SSH_AUTH_SOCK")) {
            return environment.getOrDefault("SSH_AUTH_SOCK", "");
        }
        return socket.startsWith("$") ? environment.getOrDefault(socket.substring(1), "") : expansion.path(socket).toString();
    }

    private List<Path> knownHosts(Optional<String> said, Expansion expansion) {
        List<Path> files = new ArrayList<>();
        for (String text : said.orElse("~/.ssh/known_hosts ~/.ssh/known_hosts2").split("\\s+")) {
            files.add(expansion.path(text));
        }
        files.add(Path.of("/etc/ssh/ssh_known_hosts"));
        return files;
    }

    /** The abbreviations that paths in the file may have. */
    private final class Expansion {
        private final String host;
        private final int port;
        private final String user;

        Expansion(String host, int port, String user) {
            this.host = host;
            this.port = port;
            this.user = user;
        }

        Path path(String text) {
            String full = text.replace("%d", home.toString())
                    .replace("%h", host)
                    .replace("%p", String.valueOf(port))
                    .replace("%r", user)
                    .replace("%u", localUser);
            return full.startsWith("~/") ? home.resolve(full.substring(2)) : home.resolve(".ssh").resolve(full);
        }
    }
}
