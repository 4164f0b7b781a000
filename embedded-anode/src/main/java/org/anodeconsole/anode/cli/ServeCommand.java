package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anodeconsole.algorithms.stats.LjungBox;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.models.FoundationModel;
import org.anodeconsole.anode.models.FoundationModelClient;
import org.anodeconsole.anode.models.LoadedModels;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.anode.server.AlgorithmCatalogue;
import org.anodeconsole.anode.server.AnodeServer;
import org.anodeconsole.anode.server.HostAndPort;
import org.anodeconsole.anode.server.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code anoded serve}: runs the anode until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the anode until SIGTERM, SIGINT or the end of the parent process.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:stopped as asked", "1:could not run; standard error says why", "2:command line not understood",
            "3:the address to listen on is in use"
        })
public final class ServeCommand implements Callable<Integer> {
    /** Analyses run side by side already, one per core. */
    private static final int THREADS_OF_A_MODEL = 1;

    @Option(names = "--config", paramLabel = "FILE", description = "taosanode.ini; without it the anode serves 127.0.0.1:6090")
    private @Nullable Path config;

    @Option(names = "--parent-pid", paramLabel = "PID", description = "stop when the process with this number ends")
    private @Nullable Long parentPid;

    @Option(names = "--strict",
            description = "do as the reference anode does where a client may rely on it: run the default algorithm for an"
                    + " unknown name, refuse a confidence in percent, report Holt-Winters' sum of squared errors as mse")
    private boolean strict;

    @Mixin
    private Exposure exposure = new Exposure();

    @Override
    public Integer call() throws IOException, InterruptedException {
        StopRequest stop = new StopRequest();
        if (parentPid != null && ParentWatch.of(parentPid).ended()) {
            System.err.println("anoded: the parent process " + parentPid + " has ended already");
            return ExitCode.OK;
        }
        stop.listenToSignals();
        SettingsFile file = SettingsFile.read(Optional.ofNullable(config));
        AnodeSettings settings = file.settings();
        try (LogFiles logs = LogFiles.open(settings)) {
            LogLevelReload.onHangUp(Optional.ofNullable(config), logs);
            return serve(file, logs, stop);
        }
    }

    private int serve(SettingsFile file, LogFiles logs, StopRequest stop) throws IOException, InterruptedException {
        AnodeSettings settings = file.settings();
        try (FoundationModelClient services = new FoundationModelClient();
                LoadedModels models = new LoadedModels(ModelLibrary.of(settings.modelDirectory()), THREADS_OF_A_MODEL);
                RunningAnode anode = RunningAnode.start(settings, parts(settings, logs, services, models))) {
            if (parentPid != null) {
                long pid = parentPid;
                ParentWatch.of(pid).onEnd(() -> stop.ask("the parent process " + pid + " has ended"));
            }
            System.out.println("anoded ready at " + anode.url());
            file.remark(logs.application());
            logs.application().info("stopping: {}", stop.await());
            return ExitCode.OK;
        } catch (SocketException e) {
            System.err.println("anoded: cannot listen on " + HostAndPort.text(settings.http()) + ": " + e.getMessage()
                    + ". Stop the process that uses port " + settings.http().getPort()
                    + " (for example another anode), or change http in taosanode.ini");
            return ExitCode.ADDRESS_IN_USE;
        }
    }

    private AnodeServer.Parts parts(
            AnodeSettings settings, LogFiles logs, FoundationModelClient services, LoadedModels models) throws IOException {
        return new AnodeServer.Parts(
                AlgorithmCatalogue.of(models, FoundationModel.of(settings.modelServices(), services), strict),
                LjungBox::isWhiteNoise,
                Limits.forThisMachine(),
                models,
                exposure.accessControl(),
                exposure.tls(),
                logs.access(),
                logs.application());
    }
}
