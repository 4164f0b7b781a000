package org.anodeconsole.anode.install;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A model that was not imported or removed, and why. Nothing was changed. */
public final class InstallException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not; what the arguments are stands behind each. */
    public enum Reason {
        /** Neither an ONNX file nor a manifest: the chosen file. */
        NOT_A_MODEL("%s is neither an ONNX file (.onnx) nor a manifest (.json)"),
        /** No manifest beside the ONNX file: the file, its folder. */
        NO_MANIFEST("there is no manifest for %s in %s: put a .json file beside it"),
        /** The manifest: its file, what is wrong. */
        MANIFEST("the manifest %s cannot be used: %s"),
        /** A file of the model: its path. */
        FILE_MISSING("there is no file %s, which belongs to the model"),
        /** The ONNX file, the name of its weights. */
        WEIGHTS_ELSEWHERE("%s keeps weights in %s, which is not in its own folder"),
        /** The file, its bytes, the bytes in the manifest. */
        SIZE("%s has %s bytes, but its manifest says %s: it was changed or not copied whole"),
        /** The file. */
        CHECKSUM("the checksum of %s is not the one in its manifest: the file was changed or damaged"),
        /** The name, the model directory. */
        NAME_TAKEN("there is a model %s in %s already: remove it first, or give this one another name in its manifest"),
        /** Mebibytes needed, mebibytes free, the model directory. */
        NO_SPACE("the model needs %s MiB and %s MiB are free in %s"),
        /** The model directory. */
        NOT_WRITABLE("nothing can be written into %s"),
        /** The model, what its trial run said. */
        TRIAL("the trial run of %s failed: %s"),
        /** The model. */
        BUNDLED("%s came with the program and cannot be removed"),
        /** The path. */
        OUTSIDE("%s is not a folder of its own in the model directory, so it is left alone");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;
    private final List<String> arguments;

    InstallException(Reason reason, Object... arguments) {
        super(String.format(Locale.ROOT, reason.words, arguments));
        this.reason = reason;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public Reason reason() {
        return reason;
    }

    public List<String> arguments() {
        return arguments;
    }
}
