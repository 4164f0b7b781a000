package org.anodeconsole.console.models;

import java.io.IOException;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.anode.install.InstallException;
import org.anodeconsole.console.language.ProblemException;

/** Puts what went wrong with a model into the words of the console. */
final class ModelProblems {
    private ModelProblems() {}

    /** Work with a model. */
    @FunctionalInterface
    interface Deed<T> {
        T run() throws InstallException, IOException, InterruptedException;
    }

    /** Does the work; its failures come out as problems. */
    static <T> T told(Deed<T> deed) throws ProblemException, InterruptedException {
        try {
            return deed.run();
        } catch (InstallException e) {
            throw new ProblemException("models.install." + e.reason(), String.valueOf(e.getMessage()), e.arguments().toArray());
        } catch (ModelException e) {
            throw new ProblemException("models.unusable", e.text(), e.text());
        } catch (IOException e) {
            throw new ProblemException("models.files", e.toString(), String.valueOf(e.getMessage()));
        }
    }
}
