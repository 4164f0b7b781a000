package org.anodeconsole.anode.cli;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.anode.models.InstalledModel;
import org.anodeconsole.anode.models.InstalledModel.Origin;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.anode.models.ModelService;
import org.slf4j.Logger;

/** Which model a model server runs. */
record ModelChoice(ModelLibrary library, ModelService service) {

    /**
     * The one asked for; or the user's own for this service; or the bundled one.
     *
     * @throws ModelException when it cannot be used, or when the user's own is damaged: to answer with another model instead
     *     would hide that
     */
    InstalledModel choose(Optional<String> asked, Logger log) {
        if (asked.isPresent()) {
            return named(asked.get());
        }
        InstalledModel chosen = library.serving(service.algorithm(), service.command()).stream().findFirst()
                .orElseThrow(() -> ModelException.because("there is no model for %s in %s, and none came with the program; put one"
                        + " there, in a folder of its own with a manifest", service.algorithm(), library.directory()));
        if (chosen.origin() == Origin.BUNDLED) {
            refuseToHide(log);
            log.warn("{} is answered by {}, the small model that came with the program; it is not {}. To use that, put its ONNX"
                            + " file and a manifest into {}",
                    service.algorithm(), chosen.name(), service.title(), library.directory().resolve(service.command()));
        }
        return chosen;
    }

    private InstalledModel named(String name) {
        InstalledModel found = library.find(name).orElseThrow(() -> ModelException.because(
                "there is no model %s in %s, nor among those that came with the program; it has %s", name, library.directory(),
                names()));
        if (found.usableManifest().kind() != ModelManifest.Kind.FORECASTER) {
            throw ModelException.because("%s detects anomalies; a model server needs a forecaster: %s", name, names());
        }
        return found;
    }

    private List<String> names() {
        return library.entries().stream()
                .filter(entry -> entry.usable() && entry.usableManifest().kind() == ModelManifest.Kind.FORECASTER)
                .map(InstalledModel::name)
                .toList();
    }

    /** A folder of the service's name with a faulty manifest was meant; one without any may be the reference's own. */
    private void refuseToHide(Logger log) {
        for (InstalledModel entry : library.entries()) {
            boolean meant = entry.origin() == Origin.USER && entry.folderName().equals(service.command());
            if (meant && !entry.usable() && !entry.lacksManifest()) {
                throw ModelException.because("the model in %s cannot be used: %s. Repair it, or run the bundled one with --model"
                        + " tsfm-zero", entry.folder(), String.valueOf(entry.fault()));
            }
            if (meant && entry.lacksManifest()) {
                log.warn("{} is left alone: {}", entry.folder(), entry.fault());
            }
        }
    }
}
