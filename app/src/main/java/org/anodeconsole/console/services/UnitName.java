package org.anodeconsole.console.services;

import java.util.regex.Pattern;
import org.anodeconsole.console.language.ProblemException;

/** The name of a systemd service unit, {@code taosanoded.service}. */
record UnitName(String text) {
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9:_.@-]{0,246}\\.service");

    /** @throws ProblemException when no unit can be called so */
    static UnitName of(String service) throws ProblemException {
        String full = service.endsWith(".service") ? service : service + ".service";
        if (!GOOD.matcher(full).matches()) {
            throw new ProblemException("services.systemd.badName", "", service);
        }
        return new UnitName(full);
    }

    @Override
    public String toString() {
        return text;
    }
}
