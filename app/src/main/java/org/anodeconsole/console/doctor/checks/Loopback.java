package org.anodeconsole.console.doctor.checks;

import java.util.regex.Pattern;

/** Hosts that mean the computer that asks. */
final class Loopback {
    private static final Pattern NUMBERS = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Loopback() {}

    static boolean is(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.equals("::1") || NUMBERS.matcher(host).matches();
    }
}
