package org.anodeconsole.console.services;

import java.util.List;
import org.anodeconsole.console.language.ProblemException;

/**
 * Why a service failed.
 *
 * @param problem what happened and what to do
 * @param lastLines the end of what the process said, possibly empty
 */
public record ServiceFailure(ProblemException problem, List<String> lastLines) {
    public ServiceFailure {
        lastLines = List.copyOf(lastLines);
    }
}
