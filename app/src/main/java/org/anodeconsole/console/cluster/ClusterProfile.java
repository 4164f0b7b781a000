package org.anodeconsole.console.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * How to reach a cluster. It holds no secret: password or token are in the keyring, under {@link #id()}.
 *
 * @param id stays the same when everything else is changed
 * @param endpoints tried in this order
 * @param user for {@link Login#PASSWORD}; a token names its user itself
 * @param timeZone in which the server reads and writes times in text, {@code Asia/Shanghai}; empty for the server's own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClusterProfile(
        String id,
        String name,
        List<Endpoint> endpoints,
        Login login,
        String user,
        Tls tls,
        String timeZone,
        Transport transport) {

    /** What a user shows to be let in. */
    public enum Login {
        PASSWORD,
        /** The token of a cloud service. */
        TOKEN
    }

    /** What the SQL travels on. */
    public enum Transport {
        /** WebSocket, and REST where something on the way or the server's age forbids that. */
        AUTOMATIC,
        WEBSOCKET,
        REST,
        /** TDengine's own client library, installed on this computer. */
        NATIVE
    }

    @SuppressWarnings("NullAway") // Jackson passes null for what a file leaves out.
    public ClusterProfile {
        id = id == null || id.isEmpty() ? UUID.randomUUID().toString() : id;
        name = name == null ? "" : name.strip();
        endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
        login = login == null ? Login.PASSWORD : login;
        user = user == null ? "" : user;
        tls = tls == null ? Tls.OFF : tls;
        timeZone = timeZone == null ? "" : timeZone;
        transport = transport == null ? Transport.AUTOMATIC : transport;
    }

    /** A new profile as a form first shows it. */
    public static ClusterProfile fresh() {
        return new ClusterProfile("", "", List.of(), Login.PASSWORD, "root", Tls.OFF, "", Transport.AUTOMATIC);
    }

    /** The same under another identity: without the secrets that belong to the original. */
    public ClusterProfile copy(String newName) {
        return new ClusterProfile("", newName, endpoints, login, user, tls, timeZone, transport);
    }

    public ClusterProfile withTls(Tls chosen) {
        return new ClusterProfile(id, name, endpoints, login, user, chosen, timeZone, transport);
    }

    public boolean secure() {
        return tls.mode() != Tls.Mode.OFF;
    }
}
