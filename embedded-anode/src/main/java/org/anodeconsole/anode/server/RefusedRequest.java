package org.anodeconsole.anode.server;

/** A request that is answered with a message instead of a result. The message is for the person who sent it. */
final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final int status;

    private RefusedRequest(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** What the protocol answers with status 200, {@code rows} -1 and a text. */
    static RefusedRequest because(String message) {
        return new RefusedRequest(OK, message);
    }

    /** What does not even have the form of a request. */
    static RefusedRequest malformed(String message) {
        return new RefusedRequest(BAD_REQUEST, message);
    }

    static RefusedRequest withStatus(int status, String message) {
        return new RefusedRequest(status, message);
    }

    int status() {
        return status;
    }

    String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
