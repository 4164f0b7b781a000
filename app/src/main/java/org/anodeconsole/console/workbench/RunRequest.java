package org.anodeconsole.console.workbench;

import java.util.Map;
import org.anodeconsole.console.client.AnodeAddress;

/**
 * One analysis to be done by one anode.
 *
 * @param options what differs from the anode's defaults
 * @param checkWhiteNoise whether the anode refuses a series that is white noise
 * @param holdOut how many of the last rows the forecast is not shown, to be judged by them; 0 for none
 * @param rows how many steps to forecast; not used by detections
 * @param confidence coverage of the forecast's interval, between 0 and 1; not used by detections
 * @param way how it reaches the anode; the cluster chooses the anode itself
 */
public record RunRequest(
        AnodeAddress anode, AlgorithmChoice.Kind kind, String algorithm, Map<String, String> options, boolean checkWhiteNoise, int holdOut,
        int rows, double confidence, RunWay way) {
    public RunRequest {
        options = Map.copyOf(options);
    }

    /** A run directly at the anode. */
    public RunRequest(
            AnodeAddress anode, AlgorithmChoice.Kind kind, String algorithm, Map<String, String> options, boolean checkWhiteNoise, int holdOut,
            int rows, double confidence) {
        this(anode, kind, algorithm, options, checkWhiteNoise, holdOut, rows, confidence, RunWay.DIRECT);
    }

    public RunRequest by(RunWay chosen) {
        return new RunRequest(anode, kind, algorithm, options, checkWhiteNoise, holdOut, rows, confidence, chosen);
    }

    /** The same run judged by the last {@code rows} rows of the data: as many steps are forecast from before them. */
    public RunRequest holdingOut(int rows) {
        return new RunRequest(anode, kind, algorithm, options, checkWhiteNoise, rows, rows, confidence, way);
    }

    RunRequest with(Map<String, String> otherOptions) {
        return new RunRequest(anode, kind, algorithm, otherOptions, checkWhiteNoise, holdOut, rows, confidence, way);
    }

    public RunRequest withoutWhiteNoiseCheck() {
        return new RunRequest(anode, kind, algorithm, options, false, holdOut, rows, confidence, way);
    }
}
