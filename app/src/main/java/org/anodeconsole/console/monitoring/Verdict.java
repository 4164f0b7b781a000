package org.anodeconsole.console.monitoring;

import java.util.Locale;

/**
 * What the three truths about an anode amount to, each with one advice. Where they disagree, the disagreement is the
 * verdict.
 */
public enum Verdict {
    HEALTHY(Level.GOOD),
    /** Ready, but slower than a TDengine server waits. */
    SLOW(Level.DOUBTFUL),
    /** So slow that the cluster has given up on it. */
    SLOW_FOR_CLUSTER(Level.BAD),
    /** It answers here, and the cluster does not hear it. */
    UNREACHABLE_FROM_CLUSTER(Level.BAD),
    /** The cluster hears it, and this computer does not. */
    UNREACHABLE_FROM_HERE(Level.DOUBTFUL),
    NOT_READY(Level.DOUBTFUL),
    /** It is ready here while the cluster was told another word. */
    CLUSTER_DISAGREES(Level.DOUBTFUL),
    /** The service runs, and what answers is not an anode: its application did not load. */
    BROKEN_APPLICATION(Level.BAD),
    /** Something else answers at its address. */
    WRONG_PROGRAM(Level.BAD),
    RUNNING_BUT_SILENT(Level.BAD),
    CHANGING(Level.DOUBTFUL),
    STOPPED(Level.BAD),
    FAILED(Level.BAD),
    /** Its service does not run, and still an anode answers at the address. */
    ANOTHER_PROCESS(Level.DOUBTFUL),
    OFFLINE(Level.BAD),
    NOT_ASKED(Level.UNKNOWN);

    /** How bad it is. */
    public enum Level {
        GOOD,
        DOUBTFUL,
        BAD,
        UNKNOWN
    }

    private final Level level;

    Verdict(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** The message that names it; with {@code .advice} the one that says what to do. */
    public String key() {
        return "verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it rests on truths that contradict one another. */
    boolean isContradiction() {
        return switch (this) {
            case ANOTHER_PROCESS, UNREACHABLE_FROM_CLUSTER, SLOW_FOR_CLUSTER, UNREACHABLE_FROM_HERE, CLUSTER_DISAGREES -> true;
            default -> false;
        };
    }

    /** The verdict while the others contradict what the anode itself says, and may only be late. */
    static Verdict ofTheFreshest(ServiceTruth service, HttpTruth http) {
        return of(http.answers() ? ServiceTruth.UNKNOWN : service, http, RegistryTruth.NONE);
    }

    /** The verdict on any combination of the three. */
    public static Verdict of(ServiceTruth service, HttpTruth http, RegistryTruth registry) {
        return switch (service) {
            case CHANGING -> CHANGING;
            case STOPPED -> stopped(STOPPED, http, registry);
            case FAILED -> stopped(FAILED, http, registry);
            case RUNNING, UNKNOWN -> running(service, http, registry);
        };
    }

    private static Verdict stopped(Verdict service, HttpTruth http, RegistryTruth registry) {
        if (http == HttpTruth.FOREIGN) {
            return WRONG_PROGRAM;
        }
        boolean clusterHears = registry == RegistryTruth.READY || registry == RegistryTruth.OTHER;
        return http.answers() || clusterHears ? ANOTHER_PROCESS : service;
    }

    private static Verdict running(ServiceTruth service, HttpTruth http, RegistryTruth registry) {
        boolean knownToRun = service == ServiceTruth.RUNNING;
        return switch (http) {
            case READY -> switch (registry) {
                case READY, NONE -> HEALTHY;
                case OTHER -> CLUSTER_DISAGREES;
                case OFFLINE -> UNREACHABLE_FROM_CLUSTER;
            };
            case SLOW -> registry == RegistryTruth.OFFLINE ? SLOW_FOR_CLUSTER : SLOW;
            case NOT_READY -> registry == RegistryTruth.OFFLINE ? UNREACHABLE_FROM_CLUSTER : NOT_READY;
            case FOREIGN -> knownToRun ? BROKEN_APPLICATION : WRONG_PROGRAM;
            case SILENT -> switch (registry) {
                case READY, OTHER -> UNREACHABLE_FROM_HERE;
                case OFFLINE, NONE -> knownToRun ? RUNNING_BUT_SILENT : OFFLINE;
            };
            case UNASKED -> NOT_ASKED;
        };
    }
}
