package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.INFO;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.util.Optional;
import java.util.function.Consumer;

/** What uWSGI needs to find the application and to keep serving it. None of it concerns this project's anode. */
final class UwsgiRules implements IniRule {
    /** A query may ask for up to this many seconds with its {@code timeout} option. */
    private static final long LONGEST_QUERY = 600;

    @Override
    public void judge(IniCheck check, Consumer<Finding> found) {
        if (!check.forReference()) {
            return;
        }
        if (check.document().sections().stream().noneMatch(s -> s.name().equals(IniDocument.UWSGI))) {
            found.accept(Finding.missing(ERROR, IniDocument.UWSGI, "", "uwsgi-section-missing"));
        }
        check.document().entries(IniDocument.UWSGI, "daemonize").forEach(entry ->
                found.accept(Finding.at(ERROR, entry, "daemonize").fixedBy(IniFix.commentOut(entry.line()))));
        application(check, found);
        check.uwsgi("chdir")
                .filter(entry -> !withoutSlash(entry.value()).equals(IniSchema.INSTALLED_LIB))
                .ifPresent(entry -> doNotModify(entry, IniSchema.INSTALLED_LIB, found));
        if (!check.has("need-app")) {
            found.accept(Finding.missing(INFO, IniDocument.UWSGI, "need-app", "need-app-missing")
                    .fixedBy(IniFix.add(IniDocument.UWSGI, "need-app", "true")));
        }
        timeouts(check, found);
        environment(check, found);
    }

    private static void application(IniCheck check, Consumer<Finding> found) {
        check.uwsgi("wsgi-file").ifPresentOrElse(entry -> wsgiFile(entry, found), () -> {
            if (!check.has("module", "mount", "wsgi", "file")) {
                found.accept(Finding.missing(ERROR, IniDocument.UWSGI, "wsgi-file", "wsgi-file-missing")
                        .fixedBy(IniFix.add(IniDocument.UWSGI, "wsgi-file", IniSchema.INSTALLED_WSGI)));
            }
        });
        boolean moduleNamesIt = check.uwsgi("module").map(m -> m.value().contains(":")).orElse(false);
        check.uwsgi("callable").ifPresentOrElse(
                entry -> {
                    if (!entry.value().equals("app")) {
                        doNotModify(entry, "app", found);
                    }
                },
                () -> {
                    if (!moduleNamesIt) {
                        found.accept(Finding.missing(ERROR, IniDocument.UWSGI, "callable", "callable-missing")
                                .fixedBy(IniFix.add(IniDocument.UWSGI, "callable", "app")));
                    }
                });
    }

    private static void wsgiFile(IniEntry entry, Consumer<Finding> found) {
        String value = entry.value();
        if (value.endsWith("/lib/taos/app.py")) {
            String right = value.substring(0, value.length() - "taos/app.py".length()) + "taosanalytics/app.py";
            found.accept(Finding.at(ERROR, entry, "wsgi-file-documented", value, right)
                    .fixedBy(IniFix.set(entry, right)));
        } else if (!value.equals(IniSchema.INSTALLED_WSGI)) {
            doNotModify(entry, IniSchema.INSTALLED_WSGI, found);
        }
    }

    private static void doNotModify(IniEntry entry, String installed, Consumer<Finding> found) {
        found.accept(Finding.at(WARNING, entry, "do-not-modify", entry.key(), entry.value(), installed)
                .fixedBy(IniFix.set(entry, installed)));
    }

    private static void timeouts(IniCheck check, Consumer<Finding> found) {
        check.uwsgi("http-timeout").ifPresentOrElse(
                entry -> seconds(entry).filter(s -> s < LONGEST_QUERY).ifPresent(s ->
                        found.accept(Finding.at(WARNING, entry, "http-timeout-short", entry.value())
                                .fixedBy(IniFix.set(entry, String.valueOf(LONGEST_QUERY))))),
                () -> found.accept(Finding.missing(WARNING, IniDocument.UWSGI, "http-timeout", "http-timeout-missing")
                        .fixedBy(IniFix.add(IniDocument.UWSGI, "http-timeout", String.valueOf(LONGEST_QUERY)))));
        check.uwsgi("harakiri").ifPresent(entry -> seconds(entry)
                .filter(s -> s > 0 && s < LONGEST_QUERY)
                .ifPresent(s -> found.accept(Finding.at(WARNING, entry, "harakiri-short", entry.value())
                        .fixedBy(IniFix.set(entry, "0")))));
    }

    private static Optional<Long> seconds(IniEntry entry) {
        return entry.value().matches("\\d{1,9}")
                ? Optional.of(Long.parseLong(entry.value()))
                : Optional.empty();
    }

    /** uWSGI hands the value to putenv as it is: blanks before the second equals sign become part of the name. */
    private static void environment(IniCheck check, Consumer<Finding> found) {
        for (IniEntry entry : check.document().entries(IniDocument.UWSGI, "env")) {
            int equals = entry.value().indexOf('=');
            String name = equals < 0 ? "" : entry.value().substring(0, equals);
            if (!name.equals(name.strip()) || equals < 0) {
                String clean = name.strip() + "=" + entry.value().substring(equals + 1).strip();
                Finding finding = Finding.at(INFO, entry, "env-form", entry.value());
                found.accept(equals < 0 ? finding : finding.fixedBy(IniFix.set(entry, clean)));
            }
        }
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
