package org.anodeconsole.console.doctor;

import java.util.List;
import java.util.Set;

/**
 * Looks for one thing that goes wrong. Its words are the messages {@code doctor.check.ID.title}, {@code .cause} and
 * {@code .remedy}.
 */
public interface Check {
    /** A stable name: {@code slow-status}. */
    String id();

    /** What it cannot do without. It is only asked when all of these are at hand. */
    Set<Source> needs();

    /** Whether it asks about the cluster or a statement, once for all anodes, and not about each anode. */
    default boolean common() {
        return false;
    }

    /**
     * What is wrong, or nothing.
     *
     * @throws NotCheckedException when the evidence could not be had after all
     */
    List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException;
}
