package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What answers one path. */
interface Route {
    /** GET (with HEAD) or POST. */
    String method();

    /**
     * The answer to a request with an allowed method.
     *
     * @throws RefusedRequest to answer with a message
     * @throws IOException when the peer hung up or sent less than it declared
     */
    Answer answer(HttpExchange exchange) throws IOException;
}
