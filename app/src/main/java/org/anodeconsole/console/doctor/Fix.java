package org.anodeconsole.console.doctor;

/** A remedy the console can apply by itself once the user agrees. */
public sealed interface Fix {
    /** Reads the algorithms of a registered anode again. */
    record ReadAgain(int id, String url) implements Fix {}

    /** Takes a registered anode off the list; the anode itself goes on running. */
    record Drop(int id, String url) implements Fix {}

    /** Puts an address on the list again. */
    record Register(String url) implements Fix {}

    /** Starts a service that stands still. */
    record Start(Startable service) implements Fix {}

    /** Restarts a service, so that it reads its configuration anew. */
    record Restart(Reader service) implements Fix {}

    /**
     * Changes the configuration.
     *
     * @param judged the text the finding is about; if the file holds another one by then, nothing is changed
     */
    record Edit(Configuration configuration, ConfigText judged, ConfigText.Change change) implements Fix {}
}
