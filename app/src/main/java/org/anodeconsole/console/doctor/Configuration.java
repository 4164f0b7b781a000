package org.anodeconsole.console.doctor;

import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.language.ProblemException;

/** The taosanode.ini of an anode, wherever it is. Calls block. */
public interface Configuration {
    /** Where it is, for people. */
    String place();

    /** Which anode reads it. */
    IniTarget target();

    IniDocument read() throws ProblemException, InterruptedException;

    /**
     * Replaces the file.
     *
     * @param judged what it must hold now
     * @throws ProblemException when it holds something else, or cannot be written
     */
    void replace(IniDocument judged, IniDocument changed) throws ProblemException, InterruptedException;
}
