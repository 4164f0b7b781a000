package org.anodeconsole.anode.models;

/** A model server that gave no usable forecast. The message is for the person who asked. */
public final class ModelServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelServiceException(String message) {
        super(message);
    }

    public ModelServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
