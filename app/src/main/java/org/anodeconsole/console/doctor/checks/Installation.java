package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.NotCheckedException;

/** The reference anode as its installer lays it out. */
final class Installation {
    private static final String HOME = "/usr/local/taos/taosanode";
    private static final List<String> VENVS = List.of(HOME + "/venv", "/var/lib/taos/taosanode/venv");

    private Installation() {}

    /**
     * The folder of its Python.
     *
     * @throws NotCheckedException when the host has no reference anode
     */
    static Optional<String> python(Evidence evidence) throws NotCheckedException, InterruptedException {
        if (!evidence.exists(HOME)) {
            throw new NotCheckedException("notInstalled", HOME);
        }
        for (String folder : VENVS) {
            if (evidence.exists(folder + "/bin")) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
