package org.anodeconsole.anode.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the anode takes from taosanode.ini.
 *
 * @param http where the service listens
 * @param stats where the statistics document is served, if anywhere
 * @param pidFile where the process number is written, if anywhere
 * @param accessLog the log of requests ({@code logto}), standard output when absent
 * @param appLog the application's log
 * @param modelDirectory where models are stored
 * @param logLevel how much the application's log tells
 * @param modelServices the address of each foundation-model server by algorithm name
 */
public record AnodeSettings(
        InetSocketAddress http,
        Optional<InetSocketAddress> stats,
        Optional<Path> pidFile,
        Optional<Path> accessLog,
        Path appLog,
        Path modelDirectory,
        LogLevel logLevel,
        Map<String, URI> modelServices) {

    /** The words {@code log-level} accepts, in any case. */
    public enum LogLevel {
        DEBUG,
        INFO,
        WARN,
        ERROR,
        CRITICAL
    }

    public AnodeSettings {
        modelServices = Map.copyOf(modelServices);
    }
}
