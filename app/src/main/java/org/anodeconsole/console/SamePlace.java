package org.anodeconsole.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Arrays;
import org.anodeconsole.console.client.AnodeAddress;

/** Whether two addresses lead to the same port of the same computer, however it is named. */
final class SamePlace {
    private SamePlace() {}

    /** Blocks while names are resolved, which the system remembers for a while. */
    static boolean same(AnodeAddress one, AnodeAddress other) {
        return one.port() == other.port() && (one.host().equalsIgnoreCase(other.host()) || sameHost(one.host(), other.host()));
    }

    private static boolean sameHost(String one, String other) {
        try {
            InetAddress[] first = InetAddress.getAllByName(one);
            InetAddress[] second = InetAddress.getAllByName(other);
            return Arrays.stream(first).anyMatch(Arrays.asList(second)::contains) || isHere(first[0]) && isHere(second[0]);
        } catch (IOException e) {
            // A name nobody knows leads nowhere.
            return false;
        }
    }

    private static boolean isHere(InetAddress address) throws IOException {
        return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    }
}
