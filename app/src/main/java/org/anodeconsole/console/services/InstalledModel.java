package org.anodeconsole.console.services;

import java.util.List;

/**
 * A foundation model that the installers of the analysis node know.
 *
 * @param id the console's name for its service
 * @param commands how the generations start it: the first whose program is there counts
 * @param script the server's Python file, by which its process is recognised
 * @param directory where its files are
 * @param port where it answers
 */
record InstalledModel(String id, List<List<String>> commands, String script, String directory, int port) {
    private static final String MODELS = "/var/lib/taos/taosanode/model/";

    /** What its makers ask for: 16 GiB for the two together. */
    static final long NEEDED_BYTES = 8L << 30;

    static final InstalledModel TDTSFM = new InstalledModel(
            "tdtsfm",
            List.of(List.of("/usr/bin/start-tdtsfm"), List.of("/usr/bin/start-model", "tdtsfm")),
            "taos_ts_server.py",
            MODELS + "tdtsfm",
            5000);

    static final InstalledModel TIMER_MOE = new InstalledModel(
            "timer-moe",
            List.of(
                    List.of("/usr/bin/start-timer-moe"),
                    List.of("/usr/bin/start-time-moe"),
                    List.of("/usr/bin/start-model", "timemoe")),
            "timer-moe_server.py",
            MODELS + "timer-moe",
            5001);
}
