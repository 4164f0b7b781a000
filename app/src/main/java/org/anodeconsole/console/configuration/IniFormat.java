package org.anodeconsole.console.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.Finding;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniEntry;
import org.anodeconsole.anode.config.IniKey;
import org.anodeconsole.anode.config.IniSchema;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.anode.config.TaosanodeIni;

/** taosanode.ini, judged for the anode that reads it. */
record IniFormat(IniTarget target) implements ConfigFormat {

    @Override
    public List<Field> fields(byte[] file) {
        IniDocument document = IniDocument.parse(file);
        List<Field> fields = new ArrayList<>();
        for (IniEntry entry : document.entries()) {
            Optional<IniKey> key = IniSchema.find(entry.section(), entry.key());
            fields.add(new Field(
                    entry.section(), entry.key(), key, Optional.of(entry.value()), entry.line(), !entry.key().isEmpty(), restart(key)));
        }
        for (IniKey key : IniSchema.keys()) {
            boolean wanted = target == IniTarget.REFERENCE || key.embedded();
            if (wanted && document.entries(key.section(), key.name()).isEmpty()) {
                Optional<IniKey> known = Optional.of(key);
                fields.add(new Field(key.section(), key.name(), known, Optional.empty(), 0, true, restart(known)));
            }
        }
        return fields;
    }

    private boolean restart(Optional<IniKey> key) {
        return key.map(known -> known.needsRestart(target)).orElse(target == IniTarget.REFERENCE);
    }

    @Override
    public List<Issue> issues(byte[] file, ConfigEnvironment environment) {
        return TaosanodeIni.of(IniDocument.parse(file)).findings(target, environment).stream()
                .map(IniFormat::issue)
                .toList();
    }

    private static Issue issue(Finding finding) {
        return new Issue(finding, finding.fixes().stream()
                .map(fix -> new Issue.Fix(
                        fix::label, bytes -> fix.edit().apply(IniDocument.parse(bytes)).toBytes()))
                .toList());
    }

    @Override
    public byte[] withValue(byte[] file, Field field, String value) {
        IniDocument document = IniDocument.parse(file);
        return (field.isSet()
                        ? document.withValueAt(field.line(), value)
                        : document.withKeyAdded(field.group(), field.name(), value))
                .toBytes();
    }

    @Override
    public byte[] without(byte[] file, Field field) {
        return IniDocument.parse(file).withEntryCommentedOut(field.line()).toBytes();
    }

    @Override
    public Optional<String> address(byte[] file) {
        Optional<String> written = IniDocument.parse(file).value(IniDocument.UWSGI, "http");
        return written.isPresent() ? written : IniSchema.find(IniDocument.UWSGI, "http").flatMap(IniKey::defaultValue);
    }

    @Override
    public List<String> addresses(byte[] file) {
        IniDocument document = IniDocument.parse(file);
        return Stream.of("http", "stats")
                .flatMap(key -> document.value(IniDocument.UWSGI, key).stream())
                .toList();
    }

    @Override
    public Optional<String> user(byte[] file) {
        return IniDocument.parse(file).value(IniDocument.UWSGI, "uid");
    }

    @Override
    public Highlighting highlighting() {
        return Highlighting.INI;
    }
}
