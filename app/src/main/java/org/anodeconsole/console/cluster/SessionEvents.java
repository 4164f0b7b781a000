package org.anodeconsole.console.cluster;

/** What a session tells about its connection, on any thread. */
public interface SessionEvents {
    void connected(ServerFacts server);

    /** A connection could not be made, or broke. A statement the server refused is not among these. */
    void disconnected(ClusterException reason);

    /** For a session nobody watches. */
    SessionEvents NONE = new SessionEvents() {
        @Override
        public void connected(ServerFacts server) {}

        @Override
        public void disconnected(ClusterException reason) {}
    };
}
