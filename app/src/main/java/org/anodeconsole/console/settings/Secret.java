package org.anodeconsole.console.settings;

/** A password or token. It shows itself only to who asks for {@link #reveal()}, never in a log or an error text. */
public final class Secret {
    private static final String COVER = "•••";

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    public String reveal() {
        return value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** A text of somebody else's, with this secret covered wherever it occurs. */
    public String coverIn(String text) {
        return value.isEmpty() ? text : text.replace(value, COVER);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[" + COVER + "]";
    }
}
