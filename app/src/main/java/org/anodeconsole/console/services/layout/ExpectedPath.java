package org.anodeconsole.console.services.layout;

import java.util.List;
import org.anodeconsole.console.hosts.FileFacts;

/**
 * A path the installer makes.
 *
 * @param role what it is for: the message {@code services.layout.role.ROLE}
 * @param target where it leads when it is a link, otherwise empty
 * @param needed whether the anode cannot work without it
 */
record ExpectedPath(String path, String role, FileFacts.Kind kind, String target, boolean needed) {
    private static final String HOME = "/usr/local/taos/taosanode";
    private static final String DATA = "/var/lib/taos/taosanode";

    /** The installation of TDengine's documentation, with the links of its installer. */
    static final List<ExpectedPath> ALL = List.of(
            folder(HOME + "/bin", "bin", true),
            folder(HOME + "/lib", "lib", true),
            linkedFolder(HOME + "/resource", "resource", DATA + "/resource", false),
            linkedFolder(HOME + "/model", "model", DATA + "/model", true),
            linkedFolder(HOME + "/venv", "venv", DATA + "/venv", true),
            // Versions since 3.4 serve with gunicorn, and name the commands of the models otherwise.
            file(HOME + "/venv/bin/uwsgi", "uwsgi", false),
            folder("/var/log/taos/taosanode", "log", true),
            linkedFolder(HOME + "/log", "logLink", "/var/log/taos/taosanode", false),
            file("/etc/taos/taosanode.ini", "ini", true),
            linkedFile(HOME + "/cfg/taosanode.ini", "iniLink", "/etc/taos/taosanode.ini"),
            file("/etc/systemd/system/taosanoded.service", "unit", true),
            linkedFile(InstallLayout.UNINSTALLER, "uninstall", HOME + "/bin/uninstall.sh"),
            file("/usr/bin/start-tdtsfm", "startTdtsfm", false),
            file("/usr/bin/start-timer-moe", "startTimerMoe", false));

    private static ExpectedPath file(String path, String role, boolean needed) {
        return new ExpectedPath(path, role, FileFacts.Kind.FILE, "", needed);
    }

    private static ExpectedPath folder(String path, String role, boolean needed) {
        return new ExpectedPath(path, role, FileFacts.Kind.FOLDER, "", needed);
    }

    private static ExpectedPath linkedFolder(String path, String role, String target, boolean needed) {
        return new ExpectedPath(path, role, FileFacts.Kind.FOLDER, target, needed);
    }

    private static ExpectedPath linkedFile(String path, String role, String target) {
        return new ExpectedPath(path, role, FileFacts.Kind.FILE, target, false);
    }
}
