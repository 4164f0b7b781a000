package org.anodeconsole.anode.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;

/** Finds the route of a request, sends its answer, and sees to it that every failure has an answer too. */
final class Dispatcher implements HttpHandler {
    private static final int INTERNAL_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Map<String, Route> routes;
    private final AccessControl access;
    private final RequestRecord record;
    private final Logger log;

    Dispatcher(Map<String, Route> routes, AccessControl access, RequestRecord record, Logger log) {
        this.routes = Map.copyOf(routes);
        this.access = access;
        this.record = record;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) {
        RequestRecord.Entry entry = record.begin();
        try (exchange) {
            Answer answer = answer(exchange);
            send(exchange, answer);
            entry.answered(exchange, answer);
        } catch (IOException e) {
            log.debug("{} {} broke off: {}", exchange.getRequestMethod(), name(exchange), e.getMessage());
        } finally {
            entry.end();
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            Optional<Answer> refusal = access.refusal(exchange);
            return refusal.isPresent() ? refusal.get() : routed(exchange);
        } catch (RefusedRequest e) {
            log.error("{} failed, {}", name(exchange), e.text());
            Answer failure = Answer.failure(e.status(), e.text());
            return e.status() == UNAVAILABLE ? failure.with("Retry-After", RETRY_AFTER_SECONDS) : failure;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            record.countException();
            log.error("{} failed unexpectedly", name(exchange), e);
            return Answer.failure(INTERNAL_ERROR, "the anode failed unexpectedly; its application log says why");
        }
    }

    private static String name(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestURI().getRawPath()).replaceFirst("^/", "");
    }

    private Answer routed(HttpExchange exchange) throws IOException {
        Route route = routes.get(String.valueOf(exchange.getRequestURI().getRawPath()));
        if (route == null) {
            return ErrorPage.notFound();
        }
        String method = exchange.getRequestMethod();
        boolean get = route.method().equals("GET");
        String allowed = get ? "HEAD, OPTIONS, GET" : "POST, OPTIONS";
        if (method.equals("OPTIONS")) {
            return Answer.html(200, "").with("Allow", allowed);
        }
        if (method.equals(route.method()) || get && method.equals("HEAD")) {
            return route.answer(exchange);
        }
        return ErrorPage.methodNotAllowed().with("Allow", allowed);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        int length = answer.body().length;
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(answer.body());
        }
    }
}
