package org.anodeconsole.anode.config;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as {@code http} and {@code stats} give it.
 *
 * @param host a name or number, without the brackets of IPv6; empty means every interface
 * @param port any number the text gives, not necessarily a valid port
 */
public record HostPort(String host, long port) {
    private static final Pattern FORM = Pattern.compile("(\\[[0-9A-Fa-f:.%]+\\]|[^\\s:/\\[\\]]*):(-?\\d{1,9})");

    public static Optional<HostPort> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group(1);
        boolean bracketed = host.startsWith("[");
        return Optional.of(new HostPort(
                bracketed ? host.substring(1, host.length() - 1) : host, Long.parseLong(matcher.group(2))));
    }

    public boolean isValidPort() {
        return port >= 1 && port <= 65535;
    }

    public boolean isEveryInterface() {
        return host.isEmpty() || host.equals("*") || host.equals("0.0.0.0") || host.equals("::");
    }

    public boolean isLoopback() {
        return host.startsWith("127.") || host.equals("::1") || host.equalsIgnoreCase("localhost");
    }

    /** Whether both cannot listen at once. */
    boolean collidesWith(HostPort other) {
        return port == other.port
                && (host.equalsIgnoreCase(other.host)
                        || isEveryInterface()
                        || other.isEveryInterface()
                        || (isLoopback() && other.isLoopback()));
    }

    InetSocketAddress toSocketAddress() {
        return isEveryInterface()
                ? new InetSocketAddress((int) port)
                : new InetSocketAddress(host, (int) port);
    }
}
