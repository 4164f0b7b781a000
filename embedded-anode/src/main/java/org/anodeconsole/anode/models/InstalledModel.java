package org.anodeconsole.anode.models;

import java.nio.file.Path;
import java.time.Instant;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.jspecify.annotations.Nullable;

/**
 * A model that lies in a folder of its own, usable or not.
 *
 * @param folder where its files are
 * @param origin whether its user installed it or it came with the program
 * @param manifest what it says about itself, or null when there is no manifest that can be read
 * @param fault why it cannot be used, or null when nothing speaks against it at first sight
 * @param bytes the size of the ONNX file and of weights in files beside it, 0 when there is none
 * @param changed when manifest or file were last changed
 */
public record InstalledModel(
        Path folder, Origin origin, @Nullable ModelManifest manifest, @Nullable String fault, long bytes, Instant changed) {
    private static final long OWN_MEMORY = 145L << 20;

    /** Who put a model there. */
    public enum Origin {
        /** It came with the program and is read-only. */
        BUNDLED,
        /** It lies in the model directory. */
        USER
    }

    public boolean usable() {
        return manifest != null && fault == null;
    }

    /** Whether its folder holds nothing that wants to be a manifest. */
    public boolean lacksManifest() {
        return manifest == null && ModelLibrary.NO_MANIFEST.equals(fault);
    }

    /** Its manifest's name, or its folder's when there is no manifest. */
    public String name() {
        return manifest == null ? folderName() : manifest.name();
    }

    public String folderName() {
        return String.valueOf(folder.getFileName());
    }

    /**
     * The manifest of a model that can be used.
     *
     * @throws ModelException with the reason when it cannot
     */
    public ModelManifest usableManifest() {
        ModelManifest known = manifest;
        if (known == null || fault != null) {
            throw ModelException.because("the model in %s cannot be used: %s", folder, String.valueOf(fault));
        }
        return known;
    }

    /**
     * The ONNX file.
     *
     * @throws ModelException when the model cannot be used
     */
    public Path file() {
        return folder.resolve(usableManifest().file());
    }

    /**
     * About how much memory a process needs to run it, in bytes: what was measured for models of 2 to 455 MB was a little over
     * twice the file, on top of the process itself.
     */
    public long memoryNeeded() {
        return OWN_MEMORY + bytes * 9 / 4;
    }
}
