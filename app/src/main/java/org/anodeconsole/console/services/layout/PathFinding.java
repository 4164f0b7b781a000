package org.anodeconsole.console.services.layout;

import java.util.Optional;
import org.anodeconsole.console.language.ProblemException;

/**
 * What was found at a path of the installation.
 *
 * @param found where it really leads: the path without links, or the target of a broken link as it is written; possibly empty
 * @param trouble why it could not be looked at
 */
record PathFinding(ExpectedPath expected, State state, String found, Optional<ProblemException> trouble) {

    /** How what is there differs from what belongs there. */
    enum State {
        GOOD,
        MISSING,
        /** A link to nothing. */
        BROKEN_LINK,
        /** It leads to another place than the installer's. */
        ELSEWHERE,
        /** A file where a folder belongs, or the other way round. */
        WRONG_KIND,
        UNKNOWN
    }

    /** Whether the anode cannot work like this. */
    boolean isGrave() {
        return expected.needed() && switch (state) {
            case MISSING, BROKEN_LINK, WRONG_KIND -> true;
            case GOOD, ELSEWHERE, UNKNOWN -> false;
        };
    }
}
