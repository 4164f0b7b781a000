package org.anodeconsole.console.services;

import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.anode.process.MemoryCheck;
import org.anodeconsole.anode.process.ServedModel;

/** Compares what a model server will need with what is free. Tests put their own numbers in its place. */
@FunctionalInterface
public interface ModelMemory {
    MemoryCheck check(ModelService service, AnodeSettings settings);

    /** The memory of this computer, and the model the server will load. */
    static ModelMemory ofThisComputer() {
        return (service, settings) -> ServedModel.memory(settings.modelDirectory(), service);
    }
}
