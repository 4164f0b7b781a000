package org.anodeconsole.standin.wire;

import org.anodeconsole.standin.data.Answer;

/** What stands behind the wire: taosd. */
public interface StatementRunner {
    /** The state of a connection that taosd keeps. */
    final class Session {
        private final String user;
        private volatile String database;

        public Session(String user, String database) {
            this.user = user;
            this.database = database == null || database.isEmpty() ? null : database;
        }

        public String user() {
            return user;
        }

        /** The current database, null without. */
        public String database() {
            return database;
        }

        public void use(String other) {
            database = other;
        }
    }

    /** What {@code server_version()} says. */
    String version();

    /**
     * @throws org.anodeconsole.standin.data.TaosError 0x357 for a wrong password, 0x388 for a database that is not there
     */
    Session login(String user, String password, String database);

    /**
     * @throws org.anodeconsole.standin.data.TaosError when the statement fails
     * @throws org.anodeconsole.standin.data.ServerCrash when it kills the server
     */
    Answer run(String sql, Session session);
}
