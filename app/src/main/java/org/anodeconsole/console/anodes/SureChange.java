package org.anodeconsole.console.anodes;

import java.time.Duration;
import org.anodeconsole.console.cluster.ClusterException;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.language.ProblemException;

/**
 * Changes the registry by a statement and makes sure of it: when no answer came, the server may have done it all the same,
 * so its state is read before anybody tries again.
 */
final class SureChange {
    private static final int FIRST_OF_DRIVER = 0x2301;
    private static final int LAST_OF_DRIVER = 0x2350;
    private static final int NOT_CONNECTED = 0x231d;
    private static final int NO_USER = 0x2319;
    private static final int NO_PASSWORD = 0x231a;
    private static final int SERVER_TOO_OLD = 0x2321;

    private final ClusterSession session;
    private final Duration limit;

    SureChange(ClusterSession session, Duration limit) {
        this.session = session;
        this.limit = limit;
    }

    /** Whether the change is there, as the server tells. */
    interface Question {
        boolean isDone() throws ProblemException, InterruptedException;
    }

    void make(String sql, Question question) throws ProblemException, InterruptedException {
        try {
            session.execute(sql, limit);
        } catch (ClusterException e) {
            if (!answerIsLost(e)) {
                throw e;
            }
            verify(question, e);
        }
    }

    private static void verify(Question question, ClusterException lost) throws ProblemException, InterruptedException {
        boolean done;
        try {
            done = question.isDone();
        } catch (ClusterException e) {
            throw unsure("anodes.server.unsure", lost);
        }
        if (!done) {
            throw unsure("anodes.server.notDone", lost);
        }
    }

    private static ProblemException unsure(String key, ClusterException lost) {
        ProblemException problem = new ProblemException(key, String.valueOf(lost.getMessage()));
        problem.initCause(lost);
        return problem;
    }

    /** Whether the statement was sent and no answer came: codes of the driver, without those of a connection never made. */
    private static boolean answerIsLost(ClusterException failure) {
        return switch (failure.code()) {
            case NOT_CONNECTED, NO_USER, NO_PASSWORD, SERVER_TOO_OLD -> false;
            default -> failure.code() >= FIRST_OF_DRIVER && failure.code() <= LAST_OF_DRIVER;
        };
    }
}
