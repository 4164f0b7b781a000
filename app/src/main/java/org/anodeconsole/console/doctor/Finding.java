package org.anodeconsole.console.doctor;

import java.util.List;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param code the message {@code doctor.found.CODE} tells the evidence
 * @param arguments what that message names
 * @param fix what the console can do about it
 */
public record Finding(Severity severity, String code, List<Object> arguments, Optional<Fix> fix) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding error(String code, Object... arguments) {
        return new Finding(Severity.ERROR, code, List.of(arguments), Optional.empty());
    }

    public static Finding warning(String code, Object... arguments) {
        return new Finding(Severity.WARNING, code, List.of(arguments), Optional.empty());
    }

    public static Finding info(String code, Object... arguments) {
        return new Finding(Severity.INFO, code, List.of(arguments), Optional.empty());
    }

    /** The same, with what the console can do about it, if it can. */
    public Finding fixedBy(Optional<? extends Fix> remedy) {
        return remedy.<Finding>map(this::fixedBy).orElse(this);
    }

    /** The same, with what the console can do about it. */
    public Finding fixedBy(Fix remedy) {
        return new Finding(severity, code, arguments, Optional.of(remedy));
    }
}
