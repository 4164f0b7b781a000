package org.anodeconsole.console.doctor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Answers that were already given, so that many checks ask a question once. A failure is an answer too. */
final class Memory {
    /** A question that may take its time. */
    interface Question<T> {
        T ask() throws NotCheckedException, InterruptedException;
    }

    private final Map<String, FutureTask<?>> known = new ConcurrentHashMap<>();

    /** @param type what the answer is; the same for the same name */
    <T> T answer(String name, Class<T> type, Question<T> question) throws NotCheckedException, InterruptedException {
        FutureTask<T> fresh = new FutureTask<>(question::ask);
        FutureTask<?> first = known.putIfAbsent(name, fresh);
        if (first == null) {
            fresh.run();
        }
        try {
            return type.cast((first == null ? fresh : first).get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotCheckedException missing) {
                throw missing;
            }
            if (e.getCause() instanceof InterruptedException) {
                // Whoever asked first ran out of time; the next one may have more.
                known.remove(name, first == null ? fresh : first);
                throw new NotCheckedException("tooLong");
            }
            throw new IllegalStateException("A question of the Doctor failed", e.getCause());
        }
    }
}
