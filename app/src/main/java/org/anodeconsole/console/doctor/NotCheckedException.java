package org.anodeconsole.console.doctor;

import java.util.Arrays;
import java.util.List;
import org.anodeconsole.console.language.Messages;

/** Evidence is missing, so a check can say nothing. {@code doctor.notChecked.CODE} says why. */
public final class NotCheckedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    public NotCheckedException(String code, Object... arguments) {
        super(code + " " + Arrays.toString(arguments));
        this.code = code;
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    public String code() {
        return code;
    }

    /** The reason in the language chosen now. */
    public String in(Messages messages) {
        return messages.text("doctor.notChecked." + code, arguments.toArray());
    }
}
