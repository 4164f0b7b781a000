package org.anodeconsole.console.services;

import java.util.List;
import org.anodeconsole.console.language.ProblemException;

/** The user may not do this on that computer. It says what somebody who may has to do. */
public final class RightsException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> commands;
    private final String polkitRule;

    /**
     * @param commands command lines for a root shell on that computer
     * @param polkitRule the text of a rule that allows just this user just this, possibly empty
     */
    public RightsException(String detail, String user, List<String> commands, String polkitRule) {
        super("services.rights", detail, user, String.join("\n", commands));
        this.commands = List.copyOf(commands);
        this.polkitRule = polkitRule;
    }

    public List<String> commands() {
        return commands;
    }

    public String polkitRule() {
        return polkitRule;
    }
}
