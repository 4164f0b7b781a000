package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.LoadedModel;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.server.HostAndPort;
import org.anodeconsole.anode.server.Limits;
import org.anodeconsole.anode.server.ModelServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code anoded model}: runs a model server until it is told to stop. */
@Command(
        name = "model",
        description = {
            "Runs a model server until SIGTERM, SIGINT or the end of the parent process.",
            "A model of your own in the model directory is preferred to the one that came with the program."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:stopped as asked", "1:could not run, for example because the model is damaged; standard error says why",
            "2:command line not understood", "3:the address to listen on is in use"
        })
public final class ModelCommand implements Callable<Integer> {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int MOST_THREADS = 256;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "tdtsfm|timer-moe", description = "which server: tdtsfm answers http://127.0.0.1:5000/tdtsfm,"
            + " timer-moe http://127.0.0.1:5001/ds_predict")
    private String name = "";

    @Option(names = "--config", paramLabel = "FILE",
            description = "taosanode.ini, for model-dir and the address in section [tsfm-service] when it is on this machine")
    private @Nullable Path config;

    @Option(names = "--address", paramLabel = "HOST", description = "address to listen on (default: 127.0.0.1)")
    private @Nullable String address;

    @Option(names = "--port", paramLabel = "PORT", description = "port to listen on (default: 5000 or 5001)")
    private @Nullable Integer port;

    @Option(names = "--model", paramLabel = "NAME", description = "the model, as GET /models names it; tsfm-zero is the bundled one")
    private @Nullable String model;

    @Option(names = "--model-dir", paramLabel = "DIR", description = "the model directory, instead of the configuration's")
    private @Nullable Path modelDirectory;

    @Option(names = "--threads", paramLabel = "N", description = "threads for one forecast (default: one per core, at most 4)")
    private int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

    @Option(names = "--parent-pid", paramLabel = "PID", description = "stop when the process with this number ends")
    private @Nullable Long parentPid;

    @Option(names = "--pid-file", paramLabel = "FILE", description = "where to write the process number")
    private @Nullable Path pidFile;

    @Option(names = "--log", paramLabel = "FILE", description = "log of the application (default: standard error)")
    private @Nullable Path log;

    @Option(names = "--access-log", paramLabel = "FILE", description = "log of requests (default: standard output)")
    private @Nullable Path accessLog;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ModelService service = ModelService.forCommand(name).orElseThrow(() -> refused(
                name + " is no model server: give tdtsfm or timer-moe"));
        if (threads < 1 || threads > MOST_THREADS) {
            throw refused("--threads = " + threads + " is not allowed: give a whole number from 1 to " + MOST_THREADS);
        }
        StopRequest stop = new StopRequest();
        if (parentPid != null && ParentWatch.of(parentPid).ended()) {
            System.err.println("anoded: the parent process " + parentPid + " has ended already");
            return ExitCode.OK;
        }
        stop.listenToSignals();
        AnodeSettings settings = SettingsFile.read(Optional.ofNullable(config)).settings();
        try (LogFiles logs = LogFiles.open(Optional.ofNullable(accessLog), Optional.ofNullable(log), settings.logLevel())) {
            return serve(service, settings, logs, stop);
        } catch (ModelException e) {
            System.err.println("anoded: " + e.text());
            return ExitCode.FAILED;
        }
    }

    private ParameterException refused(String message) {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(known.commandLine(), message);
    }

    private int serve(ModelService service, AnodeSettings settings, LogFiles logs, StopRequest stop)
            throws IOException, InterruptedException {
        Optional<URI> configured = Optional.ofNullable(settings.modelServices().get(service.algorithm()))
                .filter(uri -> config != null && isHere(uri));
        InetSocketAddress place = new InetSocketAddress(
                address != null ? address : configured.map(URI::getHost).orElse("127.0.0.1"),
                port != null ? port : configured.map(URI::getPort).filter(known -> known > 0).orElse(service.port()));
        String path = configured.map(URI::getPath).filter(known -> known.length() > 1).orElse(service.path());
        InstalledModel chosen = new ModelChoice(
                        ModelLibrary.of(modelDirectory != null ? modelDirectory : settings.modelDirectory()), service)
                .choose(Optional.ofNullable(model), logs.application());
        try (LoadedModel loaded = LoadedModel.load(chosen, threads)) {
            ModelServer server = ModelServer.start(place, new ModelServer.Parts(
                    service, path, loaded, threads, Limits.forAModelServer(), logs.access(), logs.application()));
            try (PidFile written = PidFile.write(Optional.ofNullable(pidFile))) {
                watchParent(stop);
                announce(server, path, loaded, written, logs);
                logs.application().info("stopping: {}", stop.await());
            } finally {
                server.stop(GRACE);
            }
            return ExitCode.OK;
        } catch (SocketException e) {
            System.err.println("anoded: cannot listen on " + HostAndPort.text(place) + ": " + e.getMessage()
                    + ". Stop the process that uses port " + place.getPort() + " (for example another model server), or choose"
                    + " another one with --port and name it in section [tsfm-service] of taosanode.ini");
            return ExitCode.ADDRESS_IN_USE;
        }
    }

    private void watchParent(StopRequest stop) {
        if (parentPid != null) {
            long pid = parentPid;
            ParentWatch.of(pid).onEnd(() -> stop.ask("the parent process " + pid + " has ended"));
        }
    }

    private static void announce(ModelServer server, String path, LoadedModel loaded, PidFile pid, LogFiles logs) {
        String url = "http://" + HostAndPort.text(server.address()) + path;
        String line = "model " + loaded.installed().name() + " ready at " + url;
        System.out.println("anoded " + line);
        logs.application().info("{}; process {}, loaded in {} ms, {} MB", line, pid.pid(), loaded.loadTime().toMillis(),
                loaded.memory() >> 20);
        if (!server.address().getAddress().isLoopbackAddress()) {
            logs.application().warn("{} can be reached from other machines and anyone who reaches it may use it", url);
        }
    }

    private static boolean isHere(URI uri) {
        return List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(uri.getHost()));
    }
}
