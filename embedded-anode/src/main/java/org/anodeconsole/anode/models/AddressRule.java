package org.anodeconsole.anode.models;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses a request may send the anode to with its option {@code host}: this machine, and the servers the settings
 * name. Otherwise anyone who can write SQL could make the anode speak to any machine it can reach.
 */
public final class AddressRule {
    private static final String FOUR_NUMBERS = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}";

    private final List<String> configured;

    public AddressRule(Collection<URI> configured) {
        this.configured = configured.stream().map(AddressRule::place).toList();
    }

    /**
     * The address in the option: a URL, or {@code host:port/path}. {@code https} is spoken as {@code http}, as the reference
     * does.
     *
     * @throws ModelServiceException when it is no address, or not one of the allowed ones
     */
    public URI checked(String option) {
        URI address = parsed(option);
        String host = address.getHost();
        boolean here = host.equalsIgnoreCase("localhost") || host.matches(FOUR_NUMBERS) || host.equals("[::1]");
        if (!here && !configured.contains(place(address))) {
            throw new ModelServiceException("host = " + option + " is not allowed: give an address of this machine, or one"
                    + " that section [tsfm-service] of taosanode.ini names");
        }
        return address;
    }

    private static URI parsed(String option) {
        String text = option.startsWith("https://") ? "http://" + option.substring("https://".length()) : option;
        try {
            URI address = new URI(text.startsWith("http://") ? text : "http://" + text);
            if (address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new ModelServiceException("host = " + option + " is no address: give host:port/path", e);
        }
        throw new ModelServiceException("host = " + option + " is no address: give host:port/path");
    }

    private static String place(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + address.getPort();
    }
}
