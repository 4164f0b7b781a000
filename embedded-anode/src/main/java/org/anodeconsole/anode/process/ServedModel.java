package org.anodeconsole.anode.process;

import java.nio.file.Path;
import java.util.Optional;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.anode.models.ModelService;

/** Which model a server will load. */
public final class ServedModel {
    private ServedModel() {}

    /** The first choice among the models that can serve it; empty when there is none, which the server will then say itself. */
    public static Optional<InstalledModel> of(Path modelDirectory, ModelService service) {
        return ModelLibrary.of(modelDirectory).serving(service.algorithm(), service.command()).stream().findFirst();
    }

    /** What its server will need, compared with what is free now. */
    public static MemoryCheck memory(Path modelDirectory, ModelService service) {
        return new MemoryCheck(of(modelDirectory, service).map(InstalledModel::memoryNeeded).orElse(0L), FreeMemory.bytes());
    }
}
