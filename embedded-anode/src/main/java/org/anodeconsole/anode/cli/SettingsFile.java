package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.Finding;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.slf4j.Logger;

/** Where the commands get their settings from: a taosanode.ini, or the defaults when there is none. */
final class SettingsFile {
    private final TaosanodeIni ini;

    private SettingsFile(TaosanodeIni ini) {
        this.ini = ini;
    }

    static SettingsFile read(Optional<Path> file) throws IOException {
        return new SettingsFile(
                file.isPresent() ? TaosanodeIni.read(file.get()) : TaosanodeIni.of(IniDocument.parse(new byte[0])));
    }

    /**
     * What the file says.
     *
     * @throws IllegalArgumentException naming every value that cannot be used
     */
    AnodeSettings settings() {
        return ini.settings();
    }

    /** Reports what is odd about the file, once, and what in it is meant for uWSGI and not needed here. */
    void remark(Logger log) {
        List<Finding> findings = ini.findings(IniTarget.EMBEDDED, ConfigEnvironment.unknown());
        for (Finding finding : findings) {
            String place = finding.line() == 0 ? "taosanode.ini" : "taosanode.ini line " + finding.line();
            if (finding.severity() == Finding.Severity.INFO) {
                log.info("{}: {}", place, finding.message(Locale.ENGLISH));
            } else {
                log.warn("{}: {}", place, finding.message(Locale.ENGLISH));
            }
        }
    }
}
