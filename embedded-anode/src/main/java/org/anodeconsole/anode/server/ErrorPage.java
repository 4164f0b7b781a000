package org.anodeconsole.anode.server;

/** The HTML pages the reference's web framework answers with; TDengine tells them from results by their first character. */
final class ErrorPage {
    private static final int NO_SUCH_PATH = 404;
    private static final int WRONG_METHOD = 405;

    private ErrorPage() {}

    static Answer notFound() {
        return page(NO_SUCH_PATH, "Not Found",
                "The requested URL was not found on the server. If you entered the URL manually please check your spelling"
                        + " and try again.");
    }

    static Answer methodNotAllowed() {
        return page(WRONG_METHOD, "Method Not Allowed", "The method is not allowed for the requested URL.");
    }

    private static Answer page(int status, String title, String text) {
        return Answer.html(status, "<!doctype html>\n<html lang=en>\n<title>" + status + " " + title + "</title>\n<h1>"
                + title + "</h1>\n<p>" + text + "</p>\n");
    }
}
