package org.anodeconsole.console.doctor;

import java.util.Optional;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.language.ProblemException;

/** The configuration file of an anode, wherever it is. Calls block. */
public interface Configuration {
    /** Where it is, for people; to be asked once it was read. */
    String place();

    /** Which anode reads it. */
    IniTarget target();

    /** Who reads it, if the console knows. */
    Optional<Reader> reader();

    ConfigText read() throws ProblemException, InterruptedException;

    /**
     * Replaces the file.
     *
     * @param judged what it must hold now
     * @throws ProblemException when it holds something else, or cannot be written
     */
    void replace(ConfigText judged, ConfigText changed) throws ProblemException, InterruptedException;
}
