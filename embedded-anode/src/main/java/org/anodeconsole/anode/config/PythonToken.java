package org.anodeconsole.anode.config;

/**
 * A piece of Python source. Places count characters from 0 and lines from 1.
 *
 * @param column how far from the beginning of its line it stands
 */
record PythonToken(Type type, String text, int from, int to, int line, int column) {
    enum Type {
        NAME,
        NUMBER,
        STRING,
        OPERATOR,
        NEWLINE
    }

    boolean is(String operator) {
        return type == Type.OPERATOR && text.equals(operator);
    }
}
