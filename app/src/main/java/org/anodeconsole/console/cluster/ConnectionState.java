package org.anodeconsole.console.cluster;

import org.anodeconsole.console.language.ProblemException;

/** Where the connection of the window stands. */
public sealed interface ConnectionState {
    /** No cluster: the console keeps its own list of anodes. */
    record Local() implements ConnectionState {}

    record Connecting() implements ConnectionState {}

    record Connected(ServerFacts server) implements ConnectionState {}

    /** It never came about, or the user is needed before it is tried again. */
    record Failed(ProblemException reason) implements ConnectionState {}

    /** It was there and is lost; the next statement tries again. */
    record Offline(ProblemException reason) implements ConnectionState {}

    /** The last part of the message key of its word. */
    default String word() {
        return switch (this) {
            case Local _ -> "local";
            case Connecting _ -> "connecting";
            case Connected _ -> "connected";
            case Failed _ -> "failed";
            case Offline _ -> "offline";
        };
    }
}
