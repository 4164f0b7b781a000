package org.anodeconsole.anode.models;

import java.util.Arrays;
import java.util.Optional;

/** The two kinds of model server TDengine knows: what they are called, which algorithm they serve, and where. */
public enum ModelService {
    TDTSFM("tdtsfm", "tdtsfm_1", 5000, "/tdtsfm", "TDtsfm"),
    TIMER_MOE("timer-moe", "timemoe-fc", 5001, "/ds_predict", "Time-MoE");

    private final String command;
    private final String algorithm;
    private final int port;
    private final String path;
    private final String title;

    ModelService(String command, String algorithm, int port, String path, String title) {
        this.command = command;
        this.algorithm = algorithm;
        this.port = port;
        this.path = path;
        this.title = title;
    }

    /** Its name in commands, and the folder its model has in the model directory of the reference. */
    public String command() {
        return command;
    }

    /** The published algorithm it serves, which is its key in section {@code [tsfm-service]}. */
    public String algorithm() {
        return algorithm;
    }

    /** The usual port. */
    public int port() {
        return port;
    }

    /** The path requests are posted to. */
    public String path() {
        return path;
    }

    /** The name of the model it was made for. */
    public String title() {
        return title;
    }

    /** The command line that starts it. */
    public String startCommand() {
        return "anoded model " + command;
    }

    public static Optional<ModelService> forAlgorithm(String name) {
        return Arrays.stream(values()).filter(service -> service.algorithm.equals(name)).findFirst();
    }

    public static Optional<ModelService> forCommand(String name) {
        return Arrays.stream(values()).filter(service -> service.command.equals(name)).findFirst();
    }
}
