package org.anodeconsole.anode.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.algorithms.onnx.OnnxModel;

/**
 * A model in memory.
 *
 * @param loadTime what checking, loading and one run took
 * @param memory by how much the process grew meanwhile, in bytes; 0 where the system does not tell
 */
public record LoadedModel(InstalledModel installed, OnnxModel model, Duration loadTime, long memory) implements AutoCloseable {
    private static final long LARGEST = 8L << 30;

    /**
     * Checks size and checksum of the file, loads it and runs it once.
     *
     * @param threads how many threads one run may use
     * @throws ModelException saying what is wrong with the model
     */
    public static LoadedModel load(InstalledModel installed, int threads) {
        ModelManifest manifest = installed.usableManifest();
        Path file = installed.file();
        long began = System.nanoTime();
        long before = ResidentMemory.bytes();
        try {
            checkFile(file, manifest);
        } catch (IOException e) {
            throw ModelException.because("%s cannot be read: %s", file, String.valueOf(e.getMessage()));
        }
        OnnxModel model = OnnxModel.load(file.toString(), manifest, threads);
        return new LoadedModel(
                installed, model, Duration.ofNanos(System.nanoTime() - began),
                Math.max(0, ResidentMemory.bytes() - before));
    }

    private static void checkFile(Path file, ModelManifest manifest) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST) {
            throw ModelException.because("%s has %d bytes; models of at most %d are loaded", file, size, LARGEST);
        }
        if (manifest.sha256() != null && !manifest.sha256().equals(sha256(file))) {
            throw ModelException.because("the checksum of %s is not the one in its manifest: the file was changed or damaged;"
                    + " install the model again", file);
        }
    }

    /** The checksum of a file, in hexadecimal. */
    public static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
