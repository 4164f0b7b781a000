package org.anodeconsole.console.settings;

import java.io.IOException;
import java.util.Locale;

/** The keyring of the operating system the console runs on. */
final class SystemKeyring {
    /** Under which name secrets are filed there. */
    static final String SERVICE = "Anode Console";

    private SystemKeyring() {}

    static Keyring open() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        try {
            if (system.contains("win")) {
                return new WindowsCredentials();
            }
            if (system.contains("mac")) {
                return new MacKeychain();
            }
            if (System.getenv("DBUS_SESSION_BUS_ADDRESS") == null) {
                throw new IOException("there is no session bus, so no Secret Service");
            }
            return new SecretService();
        } catch (IllegalArgumentException | UnsatisfiedLinkError e) {
            throw new IOException("its library is not installed: " + e.getMessage(), e);
        }
    }
}
