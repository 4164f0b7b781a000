package org.anodeconsole.console.doctor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs checks: several anodes at a time, the checks of one anode one after the other, each within its time limit. */
public final class Doctor {
    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    /** Longer than a model may take to answer for the first time, shorter than anybody likes to wait. */
    public static final Duration LIMIT = Duration.ofSeconds(30);

    public static final int ANODES_AT_ONCE = 8;

    private final List<Check> checks;
    private final Duration limit;
    private final int anodesAtOnce;
    private final Clock clock;

    public Doctor(List<Check> checks, Duration limit, int anodesAtOnce, Clock clock) {
        this.checks = List.copyOf(checks);
        this.limit = limit;
        this.anodesAtOnce = anodesAtOnce;
        this.clock = clock;
    }

    public List<Check> checks() {
        return checks;
    }

    /**
     * Examines anodes. Never fails: what cannot be told is in the result.
     *
     * @throws InterruptedException when it was asked to stop
     */
    public Diagnosis examine(List<Subject> subjects, Surroundings around, Progress progress) throws InterruptedException {
        CommonEvidence common = new CommonEvidence(around);
        Semaphore room = new Semaphore(anodesAtOnce);
        AtomicInteger done = new AtomicInteger();
        long ofAnodes = checks.stream().filter(check -> !check.common()).count();
        long all = Math.max(1, subjects.size() * ofAnodes + checks.size() - ofAnodes);
        List<CheckResult> results = new ArrayList<>();
        List<Subject> everything = new ArrayList<>(subjects);
        everything.add(Subject.COMMON);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<CheckResult>>> pending = new ArrayList<>();
            for (Subject subject : everything) {
                pending.add(threads.submit(() -> {
                    room.acquire();
                    try {
                        progress.doing(subject.url());
                        return examine(subject, common, threads, () -> progress.fraction((double) done.incrementAndGet() / all));
                    } finally {
                        room.release();
                    }
                }));
            }
            try {
                for (Future<List<CheckResult>> one : pending) {
                    results.addAll(one.get());
                }
            } catch (ExecutionException e) {
                throw stopped(threads, e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
        return new Diagnosis(clock.instant(), subjects, results);
    }

    private static InterruptedException stopped(ExecutorService threads, @Nullable Throwable cause) {
        threads.shutdownNow();
        if (cause instanceof InterruptedException interrupt) {
            return interrupt;
        }
        throw new IllegalStateException("The Doctor failed", cause);
    }

    private List<CheckResult> examine(Subject subject, CommonEvidence shared, ExecutorService threads, Runnable step)
            throws InterruptedException {
        List<CheckResult> results = new ArrayList<>();
        boolean common = subject.equals(Subject.COMMON);
        List<Check> fitting = checks.stream().filter(check -> check.common() == common).toList();
        AnodeAddress address;
        try {
            // A common check asks nothing of an anode, so any address will do.
            address = AnodeAddress.parse(common ? "localhost" : subject.url());
        } catch (ProblemException e) {
            for (Check check : fitting) {
                results.add(new CheckResult.NotChecked(
                        subject, check.id(), new NotCheckedException("badAddress", subject.url())));
                step.run();
            }
            return results;
        }
        Evidence evidence = new Evidence(subject, address, shared);
        for (Check check : fitting) {
            results.addAll(examine(check, evidence, threads));
            step.run();
        }
        return results;
    }

    private List<CheckResult> examine(Check check, Evidence evidence, ExecutorService threads) throws InterruptedException {
        Subject subject = evidence.subject();
        Future<List<Finding>> answer = threads.submit(() -> {
            for (Source source : check.needs().stream().sorted(Comparator.naturalOrder()).toList()) {
                evidence.require(source);
            }
            return check.examine(evidence);
        });
        try {
            List<Finding> findings = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return findings.isEmpty()
                    ? List.of(new CheckResult.Passed(subject, check.id()))
                    : findings.stream().<CheckResult>map(finding -> new CheckResult.Found(subject, check.id(), finding)).toList();
        } catch (ExecutionException e) {
            return List.of(new CheckResult.NotChecked(subject, check.id(), reason(check, e.getCause())));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return List.of(new CheckResult.NotChecked(
                    subject, check.id(), new NotCheckedException("deadline", limit.toSeconds())));
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private static NotCheckedException reason(Check check, @Nullable Throwable cause) {
        if (cause instanceof NotCheckedException missing) {
            return missing;
        }
        LOG.warn("The check {} failed", check.id(), cause);
        return new NotCheckedException("failed", String.valueOf(cause));
    }
}
