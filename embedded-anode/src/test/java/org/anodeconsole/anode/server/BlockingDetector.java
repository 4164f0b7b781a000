package org.anodeconsole.anode.server;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Deadline;
import org.anodeconsole.algorithms.Detection;
import org.anodeconsole.algorithms.Detector;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.algorithms.Parameters;
import org.anodeconsole.algorithms.Series;

/** Stands for long work: {@code ksigma} that only ends when the test lets it, or when it is interrupted. */
final class BlockingDetector implements Detector {
    final CountDownLatch release = new CountDownLatch(1);

    @Override
    public String name() {
        return "ksigma";
    }

    @Override
    public List<ParameterSpec<?>> parameters() {
        return List.of();
    }

    @Override
    public Detector with(Parameters parameters) {
        return this;
    }

    @Override
    public Detection detect(Series series, Deadline deadline) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AlgorithmException.deadlineExceeded("interrupted");
        }
        return new Detection(new boolean[series.size()], new double[series.size()], null);
    }
}
