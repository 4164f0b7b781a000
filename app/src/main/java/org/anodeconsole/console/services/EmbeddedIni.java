package org.anodeconsole.console.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.DurableFile;
import org.anodeconsole.anode.config.Finding;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.anode.config.LocalEnvironment;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.AppDirectories;

/**
 * The taosanode.ini of the embedded anode. It is written once and belongs to the user from then on; only when its port is
 * taken by another program does the console write the one line {@code http} anew, so that the file, the registry and the
 * anode keep telling the same address.
 */
final class EmbeddedIni {
    private static final String SECTION = "uwsgi";
    private static final int STATS_PORT = 8387;
    private static final int PORTS_TRIED = 50;

    /**
     * What a start needs to know.
     *
     * @param remark that the port was changed
     */
    record Prepared(AnodeSettings settings, AnodeAddress address, Optional<ProblemException> remark) {}

    private final AppDirectories directories;
    private final ConfigEnvironment environment = new LocalEnvironment(ConfigEnvironment.Answer.NO);

    EmbeddedIni(AppDirectories directories) {
        this.directories = directories;
    }

    Path file() {
        return directories.config().resolve("taosanode.ini");
    }

    /** Writes the file if there is none. */
    void createIfMissing() throws ProblemException {
        Path models = directories.data().resolve("models");
        try {
            directories.create();
            Files.createDirectories(models);
            if (!Files.exists(file())) {
                int http = freePort(AnodeAddress.DEFAULT_PORT, -1);
                TaosanodeIni ini =
                        TaosanodeIni.defaultFor(directories.state(), models, http, freePort(STATS_PORT, http));
                new DurableFile().write(file(), ini.document().toBytes());
            }
        } catch (IOException e) {
            throw new ProblemException("services.ini.unwritable", e.toString(), file().toString());
        }
    }

    /** The settings as they stand, with every error in the file as one problem. */
    AnodeSettings read() throws ProblemException {
        return settings(document());
    }

    /** The settings to start with, after a taken port was exchanged for a free one. */
    Prepared prepare() throws ProblemException {
        createIfMissing();
        IniDocument document = document();
        AnodeSettings settings = settings(document);
        InetSocketAddress http = settings.http();
        if (environment.isPortFree(host(http), http.getPort()) != ConfigEnvironment.Answer.NO) {
            return new Prepared(settings, reachedAt(http), Optional.empty());
        }
        int statsPort = settings.stats().map(InetSocketAddress::getPort).orElse(-1);
        int port = freePort(http.getPort(), statsPort);
        IniDocument changed = withPort(document, port);
        try {
            new DurableFile().write(file(), changed.toBytes());
        } catch (IOException e) {
            throw new ProblemException("services.ini.unwritable", e.toString(), file().toString());
        }
        AnodeSettings moved = settings(changed);
        ProblemException remark = new ProblemException(
                "services.portChanged", "", String.valueOf(http.getPort()), String.valueOf(port), file().toString());
        return new Prepared(moved, reachedAt(moved.http()), Optional.of(remark));
    }

    private static IniDocument withPort(IniDocument document, int port) {
        Optional<String> written = document.value(SECTION, "http");
        if (written.isEmpty()) {
            return document.withKeyAdded(SECTION, "http", "127.0.0.1:" + port);
        }
        String address = written.get();
        return document.withValue(SECTION, "http", address.substring(0, address.lastIndexOf(':') + 1) + port);
    }

    private IniDocument document() throws ProblemException {
        try {
            return TaosanodeIni.read(file()).document();
        } catch (IOException e) {
            throw new ProblemException("services.ini.unreadable", e.toString(), file().toString());
        }
    }

    private AnodeSettings settings(IniDocument document) throws ProblemException {
        TaosanodeIni ini = TaosanodeIni.of(document);
        List<Finding> errors = ini.findings(IniTarget.EMBEDDED, environment).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new IniProblem(file(), errors);
        }
        try {
            return ini.settings();
        } catch (IllegalArgumentException e) {
            throw new ProblemException("services.ini.refused", "", file().toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Where this computer reaches an address that is listened on. */
    static AnodeAddress reachedAt(InetSocketAddress http) {
        InetAddress address = http.getAddress();
        String host = address == null || address.isAnyLocalAddress() ? "127.0.0.1" : http.getHostString();
        return new AnodeAddress(host.contains(":") ? "[" + host + "]" : host, http.getPort(), false);
    }

    private static String host(InetSocketAddress http) {
        InetAddress address = http.getAddress();
        return address != null && address.isAnyLocalAddress() ? "" : http.getHostString();
    }

    /** The first free port on the loopback address from one upwards, or any the system offers. */
    private int freePort(int from, int except) throws ProblemException {
        for (int port = from; port < from + PORTS_TRIED && port <= 65_535; port++) {
            if (port != except && environment.isPortFree("127.0.0.1", port) == ConfigEnvironment.Answer.YES) {
                return port;
            }
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new ProblemException("services.noFreePort", e.toString(), String.valueOf(from));
        }
    }
}
