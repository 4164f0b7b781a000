package org.anodeconsole.anode.process;

import java.util.Optional;

/** Who is at an address where a model server is to listen. */
public sealed interface PortUse {

    /** Nobody. */
    record Free() implements PortUse {}

    /**
     * Something that answers as model servers do: it refuses to be read (405) at the server's path.
     *
     * @param software what it calls itself, possibly empty
     */
    record ModelServer(String software, Optional<Owner> owner) implements PortUse {}

    /**
     * Some other HTTP server.
     *
     * @param status what it answered
     * @param software what it calls itself, possibly empty
     */
    record OtherHttp(int status, String software, Optional<Owner> owner) implements PortUse {}

    /** Something that accepts connections and does not speak HTTP. */
    record NotHttp(Optional<Owner> owner) implements PortUse {}

    /** The process behind it, as far as this user may see it. */
    record Owner(long pid, String name) {}
}
