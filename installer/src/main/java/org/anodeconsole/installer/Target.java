package org.anodeconsole.installer;

import java.util.Locale;

/**
 * The platform the package is for: always the one it is built on, since natives and runtime come from there.
 *
 * @param system {@code linux}, {@code mac} or {@code windows}
 * @param processor {@code x64} or {@code aarch64}
 */
record Target(String system, String processor) {
    static Target current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Target of(String systemName, String processorName) {
        String name = systemName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "linux";
        String processor =
                switch (processorName) {
                    case "amd64", "x86_64" -> "x64";
                    case "aarch64", "arm64" -> "aarch64";
                    default -> throw new StepFailed("there is no JavaFX for the processor " + processorName
                            + "; build on amd64 or aarch64");
                };
        return new Target(system, processor);
    }

    String name() {
        return system + "-" + processor;
    }

    boolean linux() {
        return system.equals("linux");
    }

    String debianArchitecture() {
        return processor.equals("x64") ? "amd64" : "arm64";
    }
}
