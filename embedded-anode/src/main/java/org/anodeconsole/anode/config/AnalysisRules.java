package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What the analysis itself reads: log level, drawing, foundation-model services. */
final class AnalysisRules implements IniRule {
    @Override
    public void judge(IniCheck check, Consumer<Finding> found) {
        check.taosanode("log-level").ifPresent(entry -> logLevel(entry, found));
        if (check.forReference()) {
            check.taosanode("draw-result")
                    .filter(entry -> !entry.value().isEmpty())
                    .ifPresent(entry -> found.accept(Finding.at(WARNING, entry, "draw-result-on", entry.value())
                            .fixedBy(IniFix.commentOut(entry.line()))));
        }
        check.document().entries().stream()
                .filter(entry -> entry.section().equals(IniSchema.SERVICES))
                .filter(entry -> !entry.delimiter().isEmpty() && serviceUrl(entry.value()).isEmpty())
                .forEach(entry -> found.accept(Finding.at(ERROR, entry, "bad-url", entry.key(), entry.value())
                        .fixedBy(IniSchema.find(IniSchema.SERVICES, entry.key())
                                .flatMap(IniKey::defaultValue)
                                .map(url -> IniFix.set(entry, url))
                                .orElseGet(() -> IniFix.commentOut(entry.line())))));
    }

    private static void logLevel(IniEntry entry, Consumer<Finding> found) {
        Optional<AnodeSettings.LogLevel> level = level(entry.value());
        if (level.isEmpty()) {
            String meant = Spelling.nearest(entry.value(), TaosanodeIni.LOG_LEVELS)
                    .orElse(entry.value().equalsIgnoreCase("WARNING") ? "WARN" : "INFO");
            found.accept(Finding.at(WARNING, entry, "bad-log-level", entry.value(), meant)
                    .fixedBy(IniFix.set(entry, meant)));
        } else if (level.get() == AnodeSettings.LogLevel.DEBUG) {
            found.accept(Finding.at(WARNING, entry, "debug-level").fixedBy(IniFix.set(entry, "INFO")));
        }
    }

    static Optional<AnodeSettings.LogLevel> level(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return TaosanodeIni.LOG_LEVELS.contains(upper)
                ? Optional.of(AnodeSettings.LogLevel.valueOf(upper))
                : Optional.empty();
    }

    static Optional<URI> serviceUrl(String text) {
        try {
            URI url = new URI(text);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return http && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
