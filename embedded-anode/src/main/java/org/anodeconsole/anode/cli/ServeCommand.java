package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.server.AccessControl;
import org.anodeconsole.anode.server.AlgorithmCatalogue;
import org.anodeconsole.anode.server.AnodeServer;
import org.anodeconsole.anode.server.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code anoded serve}: runs the anode until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the anode until SIGTERM, SIGINT or the end of the parent process.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private static final Duration GRACE = Duration.ofSeconds(10);

    @Option(names = "--config", paramLabel = "FILE", description = "taosanode.ini; without it the anode serves 127.0.0.1:6090")
    private @Nullable Path config;

    @Option(names = "--parent-pid", paramLabel = "PID", description = "stop when the process with this number ends")
    private @Nullable Long parentPid;

    @Option(names = "--strict", description = "do as the reference does where a client may rely on it")
    private boolean strict;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StopRequest stop = new StopRequest();
        if (parentPid != null && ParentWatch.of(parentPid).ended()) {
            System.err.println("anoded: the parent process " + parentPid + " has ended already");
            return ExitCode.OK;
        }
        stop.listenToSignals();
        AnodeSettings settings = SettingsFile.read(Optional.ofNullable(config));
        try (LogFiles logs = LogFiles.open(settings)) {
            return serve(settings, logs, stop);
        }
    }

    private int serve(AnodeSettings settings, LogFiles logs, StopRequest stop) throws IOException, InterruptedException {
        AnodeServer server;
        try {
            server = AnodeServer.start(settings.http(), parts(logs));
        } catch (BindException e) {
            System.err.println("anoded: " + cannotListen(settings.http(), e));
            return ExitCode.ADDRESS_IN_USE;
        }
        if (parentPid != null) {
            long pid = parentPid;
            ParentWatch.of(pid).onEnd(() -> stop.ask("the parent process " + pid + " has ended"));
        }
        try (PidFile pidFile = PidFile.write(settings.pidFile())) {
            System.out.println("anoded ready at http://" + hostAndPort(server.address()));
            logs.application().info("process {} serves http://{}", pidFile.pid(), hostAndPort(server.address()));
            String reason = stop.await();
            logs.application().info("stopping: {}", reason);
            server.stop(GRACE);
        }
        return ExitCode.OK;
    }

    private AnodeServer.Parts parts(LogFiles logs) {
        return new AnodeServer.Parts(
                new AlgorithmCatalogue(Algorithms.detectors(), Algorithms.forecasters(), strict),
                values -> false,
                Limits.forThisMachine(),
                "[]\n".getBytes(StandardCharsets.US_ASCII),
                AccessControl.open(),
                Optional.empty(),
                logs.access(),
                logs.application());
    }

    private static String cannotListen(InetSocketAddress address, BindException e) {
        return "cannot listen on " + hostAndPort(address) + ": " + e.getMessage() + ". Stop the process that uses port "
                + address.getPort() + " (for example another anode), or change http in taosanode.ini";
    }

    static String hostAndPort(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        String name = host == null ? address.getHostString() : host.getHostAddress();
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + address.getPort();
    }
}
