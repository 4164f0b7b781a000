package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.process.AnodedProgram;
import org.anodeconsole.anode.process.MemoryCheck;
import org.anodeconsole.anode.process.ModelProcess;
import org.anodeconsole.anode.process.ModelProcessFiles;
import org.anodeconsole.anode.process.ServedModel;
import org.anodeconsole.anode.process.UserPlaces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which settings the commands for model servers work. */
final class ModelServerOptions {
    private static final Path SERVICE_INI = Path.of("/etc/taos/taosanode.ini");

    @Option(names = "--config", paramLabel = "FILE",
            description = "the taosanode.ini with the server's address and the model directory; without it"
                    + " /etc/taos/taosanode.ini or that of this user's console is read, if there is one")
    private @Nullable Path config;

    /** The file the settings come from; empty when the defaults are in force. */
    Optional<Path> file() {
        if (config != null) {
            return Optional.of(config.toAbsolutePath());
        }
        Path own = UserPlaces.ofThisUser().config().resolve("taosanode.ini");
        return List.of(SERVICE_INI, own).stream().filter(Files::isReadable).findFirst();
    }

    AnodeSettings settings() throws IOException {
        return SettingsFile.read(file()).settings();
    }

    ModelProcess process(ModelService service) throws IOException {
        AnodeSettings settings = settings();
        AnodedProgram anoded = AnodedProgram.ofThisProcess();
        return new ModelProcess(
                service,
                ModelProcess.address(service, settings),
                ModelProcessFiles.of(service, settings, UserPlaces.ofThisUser().state()),
                parent -> anoded.model(service, ModelProcess.address(service, settings), file(), parent));
    }

    /** What the model needs that the server will load, and what is free. */
    MemoryCheck memory(ModelService service) throws IOException {
        return ServedModel.memory(settings().modelDirectory(), service);
    }

    /** @throws IllegalArgumentException when there is no such model server */
    static ModelService named(String word) {
        return ModelService.forCommand(word)
                .orElseThrow(() -> new IllegalArgumentException(word + " is no model server: give tdtsfm or timer-moe"));
    }
}
