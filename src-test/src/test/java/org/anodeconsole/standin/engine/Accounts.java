package org.anodeconsole.standin.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.anodeconsole.standin.data.TaosError;

/** Who may log in. */
public final class Accounts {
    private final Map<String, String> passwords = new ConcurrentSkipListMap<>();

    Accounts() {
        passwords.put("root", "taosdata");
    }

    /** Adds a user, or changes a password. */
    public void put(String user, String password) {
        passwords.put(user, password);
    }

    Set<String> names() {
        return passwords.keySet();
    }

    void check(String user, String password) {
        if (password == null || !password.equals(passwords.get(user))) {
            throw new TaosError(0x357, "Authentication failure");
        }
    }
}
