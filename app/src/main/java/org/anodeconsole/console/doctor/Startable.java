package org.anodeconsole.console.doctor;

import org.anodeconsole.console.language.ProblemException;

/** A service that does not run and that the console can start. */
public interface Startable {
    /** What it is called on its computer: {@code taosanoded}, {@code tdtsfm}. */
    String name();

    /** Starts it and waits until it answers. */
    void start() throws ProblemException, InterruptedException;
}
