package org.anodeconsole.console.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.IniKey;
import org.anodeconsole.anode.config.PythonAssignment;
import org.anodeconsole.anode.config.PythonConfig;
import org.anodeconsole.anode.config.PythonFinding;
import org.anodeconsole.anode.config.PythonSchema;

/** taosanode.config.py: seen as literals, never run. */
record PythonFormat() implements ConfigFormat {
    /** Where names stand that the anode does not read by themselves. */
    private static final String OTHER = "python";

    @Override
    public List<Field> fields(byte[] file) {
        PythonConfig config = PythonConfig.parse(file);
        List<Field> fields = new ArrayList<>();
        for (PythonAssignment assignment : config.assignments()) {
            boolean hasEntries = config.assignments().stream().anyMatch(other -> other.name().startsWith(assignment.name() + "."));
            if (hasEntries) {
                continue; // Its entries are settings of their own.
            }
            Optional<IniKey> key = PythonSchema.find(assignment.name());
            fields.add(new Field(
                    key.map(IniKey::section).orElse(OTHER), assignment.name(), key, Optional.of(assignment.value()),
                    assignment.line(), assignment.isLiteral(), true));
        }
        for (IniKey key : PythonSchema.keys()) {
            if (config.assignment(key.name()).isEmpty()) {
                fields.add(new Field(key.section(), key.name(), Optional.of(key), Optional.empty(), 0, true, true));
            }
        }
        return fields;
    }

    @Override
    public List<Issue> issues(byte[] file, ConfigEnvironment environment) {
        return PythonConfig.parse(file).findings(environment).stream().map(PythonFormat::issue).toList();
    }

    private static Issue issue(PythonFinding finding) {
        return new Issue(finding.finding(), finding.fixes().stream()
                .map(fix -> new Issue.Fix(
                        fix::label, bytes -> fix.edit().apply(PythonConfig.parse(bytes)).toBytes()))
                .toList());
    }

    @Override
    public byte[] withValue(byte[] file, Field field, String value) {
        PythonConfig config = PythonConfig.parse(file);
        return (field.isSet() ? config.withValue(field.name(), value) : config.withAssignmentAdded(field.name(), value)).toBytes();
    }

    @Override
    public byte[] without(byte[] file, Field field) {
        PythonConfig config = PythonConfig.parse(file);
        return config.assignment(field.name()).map(config::withCommentedOut).orElse(config).toBytes();
    }

    @Override
    public Optional<String> address(byte[] file) {
        return PythonConfig.parse(file).assignment("bind").filter(PythonAssignment::isLiteral).map(PythonAssignment::value);
    }

    @Override
    public List<String> addresses(byte[] file) {
        return address(file).stream().toList();
    }

    @Override
    public Optional<String> user(byte[] file) {
        return PythonConfig.parse(file)
                .assignment("user")
                .filter(user -> user.kind() == PythonAssignment.Kind.STRING)
                .map(PythonAssignment::value);
    }

    @Override
    public Highlighting highlighting() {
        return Highlighting.PYTHON;
    }
}
