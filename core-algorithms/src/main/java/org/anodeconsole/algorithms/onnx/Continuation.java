package org.anodeconsole.algorithms.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Asks a network for the steps that follow a history, as its manifest says: cut, padded and normalised, and asked again with
 * its own forecast appended when more steps are wanted than it answers at a time.
 *
 * <p>The intervals of steps beyond the first answer are those the network gives as if its earlier forecast had come true, and
 * so too narrow. One run of the network cannot be interrupted; between two runs {@link Pause} is asked.
 */
public final class Continuation {
    private final ModelManifest manifest;
    private final HorizonRule horizon;
    private final Network network;
    private final Feed feed;
    private final Readout readout;

    /** @throws ModelException when the manifest is not one of a forecaster */
    public Continuation(ModelManifest manifest, Network network) {
        HorizonRule rule = manifest.horizon();
        if (rule == null) {
            throw ModelException.because("%s is no forecaster; use it to detect anomalies", manifest.name());
        }
        this.manifest = manifest;
        this.horizon = rule;
        this.network = network;
        this.feed = new Feed(manifest);
        this.readout = new Readout(manifest);
    }

    /** Is asked before every run; it throws to end the work. */
    @FunctionalInterface
    public interface Pause {
        void check();
    }

    /**
     * Continues one history, once per period.
     *
     * @param history finite values, oldest first, at least two of them different
     * @param periods rows per season to tell the network, 1 for none
     * @param steps how many are wanted, at least 1
     * @return one answer per period
     * @throws ModelException when the history is too short or the network fails
     */
    public List<StepQuantiles> of(double[] history, int[] periods, int steps, Pause pause) {
        boolean batches = manifest.inputs().stream().allMatch(input -> input.tensor().shape().getFirst() != 1);
        if (batches || periods.length == 1) {
            return together(history, periods, steps, pause);
        }
        return Arrays.stream(periods)
                .mapToObj(period -> together(history, new int[] {period}, steps, pause).getFirst())
                .toList();
    }

    private List<StepQuantiles> together(double[] history, int[] periods, int steps, Pause pause) {
        List<double[]> histories = new ArrayList<>();
        List<StepBuffer> answers = new ArrayList<>();
        Rescale once = Rescale.of(window(history), manifest.normalisation());
        for (int i = 0; i < periods.length; i++) {
            histories.add(history);
            answers.add(new StepBuffer(steps));
        }
        while (answers.getFirst().size() < steps) {
            pause.check();
            int wanted = steps - answers.getFirst().size();
            HorizonRule.Head head = horizon.headFor(wanted);
            List<Rescale> scales = histories.stream()
                    .map(past -> manifest.normalisation().perStep() ? Rescale.of(window(past), manifest.normalisation()) : once)
                    .toList();
            List<double[]> scaled = new ArrayList<>();
            for (int i = 0; i < periods.length; i++) {
                scaled.add(scales.get(i).apply(window(histories.get(i))));
            }
            Map<String, Tensor.Floats> answer = network.run(feed.of(scaled, periods, wanted));
            for (int i = 0; i < periods.length; i++) {
                StepQuantiles block = undo(readout.read(answer, head, i, Math.min(wanted, head.length())), scales.get(i));
                answers.get(i).append(block);
                histories.set(i, appended(histories.get(i), block.point()));
            }
        }
        return answers.stream().map(StepBuffer::whole).toList();
    }

    /** The values the network will look at. */
    private double[] window(double[] history) {
        int used = ContextWindow.used(history.length, manifest.context());
        return Arrays.copyOfRange(history, history.length - used, history.length);
    }

    private static double[] appended(double[] history, double[] more) {
        double[] longer = Arrays.copyOf(history, history.length + more.length);
        System.arraycopy(more, 0, longer, history.length, more.length);
        return longer;
    }

    private static StepQuantiles undo(StepQuantiles block, Rescale scale) {
        return new StepQuantiles(
                Arrays.stream(block.point()).map(scale::undo).toArray(), block.levels(),
                Arrays.stream(block.quantiles()).map(row -> Arrays.stream(row).map(scale::undo).toArray()).toArray(double[][]::new));
    }
}
