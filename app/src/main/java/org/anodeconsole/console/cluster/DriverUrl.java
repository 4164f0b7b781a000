package org.anodeconsole.console.cluster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.settings.Secret;

/**
 * What the driver is told. Every deadline is kept by us, so its own are far beyond: its fetch limit is fixed when a
 * connection is made, and TDengine lets a forecast take twenty minutes. The same values for every connection also keep
 * the driver's process-wide HTTP pool from changing under another cluster.
 */
record DriverUrl(String url, Properties properties) {
    private static final Duration BEYOND = Duration.ofHours(2);

    /** The first server of the profile, for TDengine's own client library, which finds the others. */
    static DriverUrl nativeOne(ClusterProfile profile, Secret secret) {
        Properties properties = login(profile, secret);
        if (!profile.timeZone().isEmpty()) {
            properties.setProperty("timezone", profile.timeZone());
        }
        return new DriverUrl("jdbc:TAOS://" + profile.endpoints().getFirst() + "/", properties);
    }

    /** @param port the relay's door on the loopback address */
    static DriverUrl throughRelay(ClusterProfile profile, Secret secret, int port, boolean webSocket) {
        Properties properties = login(profile, secret);
        String forever = String.valueOf(BEYOND.toMillis());
        properties.setProperty("messageWaitTimeout", forever);
        properties.setProperty("httpSocketTimeout", forever);
        properties.setProperty("httpConnectTimeout", forever);
        properties.setProperty("httpKeepAlive", "false");
        properties.setProperty("enableAutoReconnect", "false");
        properties.setProperty("app_name", "anode-console");
        if (!profile.timeZone().isEmpty()) {
            properties.setProperty("timezone", profile.timeZone());
        }
        return new DriverUrl((webSocket ? "jdbc:TAOS-WS" : "jdbc:TAOS-RS") + "://127.0.0.1:" + port + "/", properties);
    }

    private static Properties login(ClusterProfile profile, Secret secret) {
        Properties properties = new Properties();
        boolean plain = profile.transport() == ClusterProfile.Transport.NATIVE;
        if (profile.login() == Login.TOKEN) {
            // The driver puts it into the address as it is.
            properties.setProperty("token", encoded(secret.reveal()));
        } else {
            // Over the network the driver decodes both, although they are no part of its address.
            properties.setProperty("user", plain ? profile.user() : encoded(profile.user()));
            properties.setProperty("password", plain ? secret.reveal() : encoded(secret.reveal()));
        }
        return properties;
    }

    /** A text of the driver's with the secret covered, in both of the forms it was given in. */
    static String cover(String text, Secret secret) {
        return new Secret(encoded(secret.reveal())).coverIn(secret.coverIn(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without the properties: they hold the secret. */
    @Override
    public String toString() {
        return url;
    }
}
