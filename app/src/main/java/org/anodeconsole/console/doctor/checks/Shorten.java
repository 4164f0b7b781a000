package org.anodeconsole.console.doctor.checks;


/** Foreign text made fit for a line. */
final class Shorten {
    private static final int MOST = 200;

    private Shorten() {}

    static String text(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}
