package org.anodeconsole.algorithms.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * An ONNX file, loaded once and shared: any number of threads may run it at a time.
 *
 * <p>ONNX Runtime reads the file itself, from its path. Weights that stand in files of their own beside it, as those of large
 * models must, are mapped into memory instead of being copied. The runtime's threads sleep when there is nothing to do.
 */
public final class OnnxModel implements Network, AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ModelManifest manifest;
    private int running;
    private boolean closed;

    private OnnxModel(OrtEnvironment environment, OrtSession session, ModelManifest manifest) {
        this.environment = environment;
        this.session = session;
        this.manifest = manifest;
    }

    /**
     * Loads a file, compares it with its manifest and runs it once, so that the first caller does not wait longer than the
     * others.
     *
     * @param path the ONNX file
     * @param threads how many threads one run may use, at least 1
     * @throws ModelException when the file is no ONNX file, needs operators this program does not have, or is not what the
     *     manifest says
     */
    public static OnnxModel load(String path, ModelManifest manifest, int threads) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return checked(environment, environment.createSession(path, options), manifest);
        } catch (OrtException e) {
            throw OnnxFailure.whenLoading(manifest, e);
        }
    }

    private static OnnxModel checked(OrtEnvironment environment, OrtSession session, ModelManifest manifest) throws OrtException {
        OnnxModel model = new OnnxModel(environment, session, manifest);
        boolean fit = false;
        try {
            Signature.check(manifest, session.getInputInfo(), session.getOutputInfo());
            model.run(Signature.example(manifest));
            fit = true;
            return model;
        } finally {
            if (!fit) {
                model.close();
            }
        }
    }

    public ModelManifest manifest() {
        return manifest;
    }

    @Override
    public Map<String, Tensor.Floats> run(Map<String, Tensor> inputs) {
        begin();
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
                tensors.put(input.getKey(), tensor(input.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors)) {
                return outputs(result);
            }
        } catch (OrtException e) {
            throw ModelException.because("the model %s failed: %s", manifest.name(), OnnxFailure.words(e));
        } finally {
            tensors.values().forEach(OnnxTensor::close);
            end();
        }
    }

    private OnnxTensor tensor(Tensor tensor) throws OrtException {
        return switch (tensor) {
            case Tensor.Floats floats ->
                OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats.values()), floats.shape());
            case Tensor.Wholes wholes ->
                OnnxTensor.createTensor(environment, LongBuffer.wrap(wholes.values()), wholes.shape());
            case Tensor.Flags flags ->
                OnnxTensor.createTensor(environment, bytes(flags.values()), flags.shape(), OnnxJavaType.BOOL);
        };
    }

    private static ByteBuffer bytes(boolean[] flags) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(flags.length);
        for (boolean flag : flags) {
            bytes.put((byte) (flag ? 1 : 0));
        }
        return bytes.flip();
    }

    private Map<String, Tensor.Floats> outputs(OrtSession.Result result) {
        Map<String, Tensor.Floats> outputs = new HashMap<>();
        for (ModelOutput output : manifest.outputs()) {
            if (output.role() != ModelOutput.Role.UNUSED) {
                OnnxValue value = result.get(output.name()).orElseThrow();
                outputs.put(output.name(), floats(output, (OnnxTensor) value));
            }
        }
        return outputs;
    }

    private Tensor.Floats floats(ModelOutput output, OnnxTensor tensor) {
        long[] shape = tensor.getInfo().getShape();
        if (!output.tensor().accepts(shape)) {
            throw ModelException.because("the model %s answered %s in the shape %s, but its manifest says %s", manifest.name(),
                    output.name(), TensorSpec.text(shape), output.tensor().shapeText());
        }
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return new Tensor.Floats(shape, values);
    }

    private synchronized void begin() {
        if (closed) {
            throw ModelException.because("the model %s was unloaded meanwhile; try again", manifest.name());
        }
        running++;
    }

    private synchronized void end() {
        running--;
        notifyAll();
    }

    /** Waits for the runs under way and frees the memory. Later runs are refused. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            boolean interrupted = false;
            while (running > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            session.close();
        } catch (OrtException e) {
            throw ModelException.because("the model %s could not be unloaded: %s", manifest.name(), OnnxFailure.words(e));
        }
    }
}
