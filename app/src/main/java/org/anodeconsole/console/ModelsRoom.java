package org.anodeconsole.console;

import java.util.Arrays;
import java.util.List;
import org.anodeconsole.anode.process.AnodedProgram;
import org.anodeconsole.anode.process.ModelService;
import org.anodeconsole.console.services.EmbeddedModelServer;
import org.anodeconsole.console.services.ModelMemory;
import org.anodeconsole.console.settings.AppDirectories;

/** Builds what has to do with models, and connects the models page with the services. */
final class ModelsRoom {
    private ModelsRoom() {}

    /** The model servers of the built-in anode. */
    static List<EmbeddedModelServer> servers(AppDirectories directories) {
        AnodedProgram program = AnodedProgram.ofThisProcess();
        return Arrays.stream(ModelService.values())
                .map(service -> new EmbeddedModelServer(service, program, directories, ModelMemory.ofThisComputer()))
                .toList();
    }
}
