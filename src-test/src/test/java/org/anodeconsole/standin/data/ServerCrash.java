package org.anodeconsole.standin.data;

/** The statement kills the server: a real taosd dies of a segmentation fault here. */
public final class ServerCrash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerCrash(String cause) {
        super(cause, null, false, false);
    }
}
