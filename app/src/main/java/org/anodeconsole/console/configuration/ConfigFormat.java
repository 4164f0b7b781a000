package org.anodeconsole.console.configuration;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.IniTarget;

/** A kind of configuration file. Files are given and returned as bytes; a change touches the lines concerned and nothing else. */
sealed interface ConfigFormat permits IniFormat, PythonFormat {
    /** The settings in the file in its order, then the known ones it does not set. */
    List<Field> fields(byte[] file);

    /** All that is to be said about it, by line. */
    List<Issue> issues(byte[] file, ConfigEnvironment environment);

    /**
     * Sets a value, adding the key if it is not set.
     *
     * @throws IllegalArgumentException when the value cannot stand in such a file
     */
    byte[] withValue(byte[] file, Field field, String value);

    /** Comments a key out. */
    byte[] without(byte[] file, Field field);

    /** The address the anode listens on, as written. */
    Optional<String> address(byte[] file);

    /** The addresses a running anode with this file occupies. */
    List<String> addresses(byte[] file);

    /** The user the service runs as, where the file says it. */
    Optional<String> user(byte[] file);

    /** How the line is to be coloured. */
    Highlighting highlighting();

    static ConfigFormat of(String path, IniTarget target) {
        return path.endsWith(".py") ? new PythonFormat() : new IniFormat(target);
    }
}
