package org.anodeconsole.console.hosts;

/**
 * How a program ended.
 *
 * @param exit its exit code; 128 + n when signal n ended it
 * @param output standard output, read as UTF-8
 * @param errors standard error, read as UTF-8
 */
public record CommandResult(int exit, String output, String errors) {
    public boolean succeeded() {
        return exit == 0;
    }
}
