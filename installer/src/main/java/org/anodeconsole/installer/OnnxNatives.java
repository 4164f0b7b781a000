package org.anodeconsole.installer;

import java.nio.file.Path;

/**
 * The native libraries of ONNX Runtime, as files beside the jars. From within its jar it would write 24 MB to the folder for temporary
 * files at every start: slow, impossible where programs there must not run ({@code noexec}), and left behind by a process that was killed.
 */
final class OnnxNatives {
    private static final String IN_JAR = "ai/onnxruntime/native/";
    private static final String FOLDER = "onnxruntime";
    private static final String PROPERTY = "-Donnxruntime.native.path=";
    /** For a launcher, which knows its own place. */
    static final String LAUNCHER_OPTION = PROPERTY + "$APPDIR/" + FOLDER;

    private OnnxNatives() {}

    static boolean holds(String entry) {
        return entry.startsWith(IN_JAR);
    }

    static Path folder(Path libraries) {
        return libraries.resolve(FOLDER);
    }

    /** The option for a Java that is started with jars of this folder. */
    static String option(Path libraries) {
        return PROPERTY + folder(libraries);
    }
}
