package org.anodeconsole.console.doctor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.Finding;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniFix;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.anode.config.PythonAssignment;
import org.anodeconsole.anode.config.PythonConfig;
import org.anodeconsole.anode.config.PythonFinding;
import org.anodeconsole.anode.config.TaosanodeIni;

/**
 * What a configuration holds: taosanode.ini, or the Python file of later anodes, which is never run.
 *
 * @param bytes each as one character
 */
public record ConfigText(String bytes, IniTarget target, boolean python) {
    /** A better text, and the words for the button that puts it there. */
    public record Change(Function<Locale, String> label, ConfigText changed) {}

    /** Something worth knowing, and the first remedy there is. */
    public record Remark(Finding finding, Optional<Change> change) {}

    public static ConfigText of(byte[] content, IniTarget target, boolean python) {
        return new ConfigText(new String(content, StandardCharsets.ISO_8859_1), target, python);
    }

    public byte[] toBytes() {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    private ConfigText with(byte[] content) {
        return of(content, target, python);
    }

    public List<Remark> remarks() {
        return python
                ? PythonConfig.parse(toBytes()).findings(ConfigEnvironment.unknown()).stream().map(this::remark).toList()
                : TaosanodeIni.of(IniDocument.parse(toBytes())).findings(target, ConfigEnvironment.unknown()).stream()
                        .map(this::remark)
                        .toList();
    }

    private Remark remark(Finding finding) {
        return new Remark(finding, finding.fixes().stream().findFirst().map(fix -> new Change(
                fix::label, with(fix.edit().apply(IniDocument.parse(toBytes())).toBytes()))));
    }

    private Remark remark(PythonFinding finding) {
        return new Remark(finding.finding(), finding.fixes().stream().findFirst().map(fix -> new Change(
                fix::label, with(fix.edit().apply(PythonConfig.parse(toBytes())).toBytes()))));
    }

    /** What the address it listens on is called. */
    public String addressKey() {
        return python ? "bind" : "http";
    }

    /** The address it listens on, if it says one. */
    public Optional<String> address() {
        return python
                ? PythonConfig.parse(toBytes()).assignment("bind").filter(PythonAssignment::isLiteral).map(PythonAssignment::value)
                : IniDocument.parse(toBytes()).value(IniDocument.UWSGI, "http");
    }

    /** The same with another address to listen on; it must say one already. */
    public Change toListenOn(String address) {
        byte[] changed = python
                ? PythonConfig.parse(toBytes()).withValue("bind", address).toBytes()
                : IniDocument.parse(toBytes()).withValue(IniDocument.UWSGI, "http", address).toBytes();
        return new Change(new IniFix("set", List.of(addressKey(), address), text -> text)::label, with(changed));
    }
}
