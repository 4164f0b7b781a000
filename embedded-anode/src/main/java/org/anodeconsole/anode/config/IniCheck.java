package org.anodeconsole.anode.config;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.Finding.Severity;

/** What the rules judge. */
record IniCheck(IniDocument document, PythonReading python, IniTarget target, ConfigEnvironment environment) {

    boolean forReference() {
        return target == IniTarget.REFERENCE;
    }

    Severity severity(Severity reference, Severity embedded) {
        return forReference() ? reference : embedded;
    }

    Optional<IniEntry> uwsgi(String key) {
        return document.entry(IniDocument.UWSGI, key);
    }

    Optional<IniEntry> taosanode(String key) {
        return document.entry(IniSchema.TAOSANODE, key);
    }

    boolean has(String... uwsgiKeys) {
        return List.of(uwsgiKeys).stream().anyMatch(key -> uwsgi(key).isPresent());
    }

    /** The entries of keys of one type, each key once: the occurrence that counts. */
    List<IniEntry> entriesOf(IniKey.Type type) {
        return IniSchema.keys().stream()
                .filter(key -> key.type() == type && (forReference() || key.embedded()))
                .flatMap(key -> document.entry(key.section(), key.name()).stream())
                .toList();
    }
}
