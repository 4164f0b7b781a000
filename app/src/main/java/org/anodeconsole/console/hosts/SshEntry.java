package org.anodeconsole.console.hosts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.regex.Pattern;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A computer reached over SSH, as the user entered it. It holds no secrets.
 *
 * @param name what the console calls it; unique
 * @param address a host name, an address, or an alias of {@code ~/.ssh/config}
 * @param port 0 when {@code ~/.ssh/config} or the usual 22 decides
 * @param user empty when {@code ~/.ssh/config} or this computer's user decides
 * @param keyFile an absolute path, or empty when {@code ~/.ssh/config} or the usual files decide
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SshEntry(String name, String address, int port, String user, String keyFile) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_\\[][A-Za-z0-9_.:%\\]-]{0,252}");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@\\\\-]{0,63}\\$?");

    public SshEntry {
        name = text(name);
        address = text(address);
        user = text(user);
        keyFile = text(keyFile);
    }

    /** A file can leave out any of them, which Jackson reads as null. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** @throws ProblemException naming the first thing that cannot be right */
    public void check() throws ProblemException {
        if (!NAME.matcher(name).matches()) {
            throw new ProblemException("hosts.entry.name", "", name);
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw new ProblemException("hosts.entry.address", "", address);
        }
        if (port < 0 || port > 65_535) {
            throw new ProblemException("hosts.entry.port", "", String.valueOf(port));
        }
        if (!user.isEmpty() && !USER.matcher(user).matches()) {
            throw new ProblemException("hosts.entry.user", "", user);
        }
        if (!keyFile.isEmpty() && !(keyFile.startsWith("/") || keyFile.startsWith("~/") || keyFile.matches("[A-Za-z]:\\\\.*"))) {
            throw new ProblemException("hosts.entry.keyFile", "", keyFile);
        }
    }
}
