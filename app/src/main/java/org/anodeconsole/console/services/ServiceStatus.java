package org.anodeconsole.console.services;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state and what belongs to it, seen at one moment.
 *
 * @param since when the state was entered
 * @param failure why, in the state {@link ServiceState#FAILED}
 */
public record ServiceStatus(ServiceState state, Instant since, @Nullable ServiceFailure failure) {}
