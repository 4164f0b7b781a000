package org.anodeconsole.anode.config;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anodeconsole.anode.config.Finding.Severity;

/** Prints everything worth knowing about a configuration file: what {@code anoded check-config} does. */
public final class CheckConfig {
    private final IniTarget target;
    private final ConfigEnvironment environment;
    private final Locale locale;

    public CheckConfig(IniTarget target, ConfigEnvironment environment, Locale locale) {
        this.target = target;
        this.environment = environment;
        this.locale = locale;
    }

    /**
     * Prints one line per finding, {@code file:line: severity: message}, with the remedies below it.
     *
     * @return 1 when there is an error or the file cannot be read, else 0
     */
    public int run(Path file, PrintStream out) {
        List<Finding> findings;
        try {
            findings = TaosanodeIni.read(file).findings(target, environment);
        } catch (NoSuchFileException e) {
            out.println(text("unreadable", file.toString(), "no such file"));
            return 1;
        } catch (IOException e) {
            out.println(text("unreadable", file.toString(), String.valueOf(e.getMessage())));
            return 1;
        }
        findings.forEach(finding -> print(file, finding, out));
        out.println(text(
                "summary",
                file.toString(),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO)));
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
    }

    private void print(Path file, Finding finding, PrintStream out) {
        String severity = text("severity." + finding.severity());
        String message = finding.message(locale);
        out.println(
                finding.line() == 0
                        ? text("place-missing", file.toString(), severity, message)
                        : text("place", file.toString(), String.valueOf(finding.line()), severity, message));
        finding.fixes().forEach(fix -> out.println(text("fix", fix.label(locale))));
    }

    private static String count(List<Finding> findings, Severity severity) {
        return String.valueOf(findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count());
    }

    private String text(String key, String... arguments) {
        return ConfigTexts.text("check." + key, List.of(arguments), locale);
    }
}
