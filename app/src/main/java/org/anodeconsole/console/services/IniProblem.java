package org.anodeconsole.console.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anodeconsole.anode.config.Finding;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;

/** A taosanode.ini with errors. Its words are those of the findings, which know what to do about each. */
final class IniProblem extends ProblemException {
    private static final long serialVersionUID = 1L;
    private static final String KEY = "services.ini.errors";

    private final String file;
    private final transient List<Finding> errors;

    IniProblem(Path file, List<Finding> errors) {
        super(KEY, errors.stream().map(error -> error.message(Locale.ENGLISH)).collect(Collectors.joining("; ")));
        this.file = file.toString();
        this.errors = List.copyOf(errors);
    }

    @Override
    public Problem in(Messages messages) {
        String list = errors.stream()
                .map(error -> error.line() == 0
                        ? error.message(messages.locale())
                        : messages.text("services.ini.line", String.valueOf(error.line()), error.message(messages.locale())))
                .collect(Collectors.joining("\n"));
        return new Problem(messages.text(KEY + ".what", file, errors.size(), list), messages.text(KEY + ".remedy"), list);
    }
}
