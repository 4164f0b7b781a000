package org.anodeconsole.console.services;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.anodeconsole.console.language.ProblemException;

/**
 * What {@code systemctl show} says about a unit, by the properties systemd's D-Bus interface defines. Nothing is read from
 * prose, and {@code is-active} is not asked: some systemctls call a running unit that is not enabled unknown.
 */
record UnitFacts(Map<String, String> properties) {
    /** What systemd writes where it knows no number. */
    private static final String NOT_SET = "[not set]";
    private static final String NO_LIMIT = "18446744073709551615";

    static UnitFacts parse(String output) {
        Map<String, String> properties = new HashMap<>();
        output.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                properties.putIfAbsent(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return new UnitFacts(Map.copyOf(properties));
    }

    private String get(String name) {
        return properties.getOrDefault(name, "");
    }

    private OptionalLong number(String name) {
        String value = get(name);
        if (!value.matches("\\d{1,18}") || value.equals(NOT_SET) || value.equals(NO_LIMIT)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(value));
    }

    /** Whether the answer is about a unit at all. */
    boolean isComplete() {
        return !get("LoadState").isEmpty() && !get("ActiveState").isEmpty();
    }

    ServiceState state() {
        if (get("LoadState").equals("not-found")) {
            return ServiceState.NOT_INSTALLED;
        }
        return switch (get("ActiveState")) {
            case "active", "reloading", "refreshing" -> ServiceState.RUNNING;
            case "activating" -> ServiceState.STARTING;
            case "deactivating" -> ServiceState.STOPPING;
            case "failed" -> ServiceState.FAILED;
            case "inactive", "maintenance" ->
                isUnusable() && !isMasked() ? ServiceState.FAILED : ServiceState.STOPPED;
            default -> ServiceState.UNKNOWN;
        };
    }

    boolean isMasked() {
        return get("LoadState").equals("masked");
    }

    private boolean isUnusable() {
        return !get("LoadState").equals("loaded");
    }

    /** Why it failed, in words. */
    ProblemException failure() {
        String detail = words();
        if (isUnusable()) {
            return new ProblemException("services.systemd.badUnit", detail, get("LoadState"), get("FragmentPath"));
        }
        String status = get("ExecMainStatus");
        return switch (get("Result")) {
            case "exit-code" -> new ProblemException("services.systemd.exit", detail, status);
            case "signal", "core-dump" -> new ProblemException("services.killed", detail, status);
            case "oom-kill" -> new ProblemException("services.systemd.memory", detail);
            case "timeout", "watchdog" -> new ProblemException("services.systemd.timeout", detail);
            case "start-limit-hit", "start-limit" -> new ProblemException("services.systemd.startLimit", detail);
            default -> new ProblemException("services.systemd.failed", detail, get("Result"));
        };
    }

    /** {@code active (running)}, with the result when it is not success. */
    String words() {
        String result = get("Result");
        String end = result.isEmpty() || result.equals("success") ? "" : ", " + result;
        String sub = get("SubState");
        return get("ActiveState") + (sub.isEmpty() ? "" : " (" + sub + ")") + end;
    }

    Optional<Boolean> atBoot() {
        return switch (get("UnitFileState")) {
            case "enabled", "enabled-runtime", "alias", "linked", "linked-runtime" -> Optional.of(true);
            case "disabled", "masked", "masked-runtime" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    OptionalLong pid() {
        OptionalLong pid = number("MainPID");
        return pid.isPresent() && pid.getAsLong() > 0 ? pid : OptionalLong.empty();
    }

    OptionalLong memory() {
        return number("MemoryCurrent");
    }

    OptionalLong restarts() {
        return number("NRestarts");
    }

    /** When it became active, in microseconds since the computer started. */
    OptionalLong activeSinceBoot() {
        OptionalLong since = number("ActiveEnterTimestampMonotonic");
        return since.isPresent() && since.getAsLong() > 0 ? since : OptionalLong.empty();
    }
}
