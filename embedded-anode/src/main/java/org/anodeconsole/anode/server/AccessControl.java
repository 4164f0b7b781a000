package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets a request in, or asks for the bearer token when the anode has one. A TDengine server cannot send a token. */
public final class AccessControl {
    private static final int UNAUTHORIZED = 401;
    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    private AccessControl(byte[] token) {
        this.token = token;
    }

    public static AccessControl open() {
        return new AccessControl(new byte[0]);
    }

    /**
     * Only who sends this token gets in.
     *
     * @throws IllegalArgumentException when the token is empty
     */
    public static AccessControl bearer(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("the token is empty; put a secret word into the token file");
        }
        return new AccessControl(token.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether strangers are kept out. */
    public boolean asksForToken() {
        return token.length > 0;
    }

    Optional<Answer> refusal(HttpExchange exchange) {
        if (token.length == 0) {
            return Optional.empty();
        }
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        boolean same = given != null
                && given.startsWith(SCHEME)
                && MessageDigest.isEqual(token, given.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
        return same
                ? Optional.empty()
                : Optional.of(Answer.failure(UNAUTHORIZED, "this anode asks for a token: send the header Authorization: Bearer …")
                        .with("WWW-Authenticate", "Bearer"));
    }
}
