package org.anodeconsole.console.anodes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.anode.protocol.AnodeStatus;
import org.anodeconsole.console.anodes.StepResult.Found;
import org.anodeconsole.console.anodes.StepResult.Outcome;
import org.anodeconsole.console.anodes.StepResult.Passed;
import org.anodeconsole.console.anodes.StepResult.Skipped;
import org.anodeconsole.console.anodes.StepResult.Step;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.ProblemException;

/** Checks, step by step, whether what answers at an address is an anode that can be registered. */
public final class RegistrationPreflight {
    private static final int CONNECT_LIMIT_MILLIS = 3_000;
    private static final int MOST_ADDRESSES = 3;

    private final AnodeClient client;
    private final HostResolver resolver;
    private final DuplicateSearch duplicates;

    public RegistrationPreflight(AnodeClient client, HostResolver resolver) {
        this.client = client;
        this.resolver = resolver;
        this.duplicates = new DuplicateSearch(resolver);
    }

    /**
     * Takes the steps in order. Each has its time limit, and a failed one ends the checks.
     *
     * @param text what the user typed
     * @param registered the anodes there are
     * @param demands what the registry's server demands
     * @param report called as each step ends
     * @throws InterruptedException when the user gave up
     */
    public PreflightReport run(
            String text, Collection<Anode> registered, RegistryDemands demands, Consumer<StepResult> report)
            throws InterruptedException {
        return new Run(registered, demands, report).of(text);
    }

    static ProblemException duplicate(AnodeAddress address, Anode known) {
        return new ProblemException("anodes.duplicate", "", address.url(), String.valueOf(known.id()), known.url());
    }

    /** A question to an anode. */
    private interface Question<T> {
        T ask() throws ProblemException;
    }

    /** An answer and how long it took. */
    private record Timed<T>(T value, Duration time) {
        boolean slow() {
            return time.compareTo(Anode.TDENGINE_LIMIT) > 0;
        }
    }

    /** Asks again when it took too long: the first question of a fresh console includes its own warming up. */
    private static <T> Timed<T> timed(Question<T> question) throws ProblemException {
        Timed<T> first = once(question);
        return first.slow() ? once(question) : first;
    }

    private static <T> Timed<T> once(Question<T> question) throws ProblemException {
        long start = System.nanoTime();
        T value = question.ask();
        return new Timed<>(value, Duration.ofNanos(System.nanoTime() - start));
    }

    /** One pass through the steps. */
    private final class Run {
        private final Collection<Anode> registered;
        private final RegistryDemands demands;
        private final Consumer<StepResult> report;
        private final List<StepResult> results = new ArrayList<>();
        private List<InetAddress> hosts = List.of();

        Run(Collection<Anode> registered, RegistryDemands demands, Consumer<StepResult> report) {
            this.registered = registered;
            this.demands = demands;
            this.report = report;
        }

        PreflightReport of(String text) throws InterruptedException {
            Optional<AnodeAddress> parsed = Optional.empty();
            Step step = Step.ADDRESS;
            try {
                AnodeAddress address = AnodeAddress.parse(text);
                parsed = Optional.of(address);
                for (Step next : Step.values()) {
                    step = next;
                    ended(take(next, address));
                }
            } catch (ProblemException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("The checks were stopped");
                }
                ended(new Found(step, Outcome.FAILED, List.of(e)));
            }
            for (int i = results.size(); i < Step.values().length; i++) {
                ended(new Skipped(Step.values()[i]));
            }
            return new PreflightReport(parsed, List.copyOf(results));
        }

        private void ended(StepResult result) {
            results.add(result);
            report.accept(result);
        }

        private StepResult take(Step step, AnodeAddress address) throws ProblemException, InterruptedException {
            return switch (step) {
                case ADDRESS -> resolve(address);
                case DUPLICATE -> searchDuplicate(address);
                case SERVER -> demands.reach(address, hosts);
                case TCP -> connect(address);
                case STATUS -> askStatus(address);
                case LIST -> readList(address);
            };
        }

        private StepResult resolve(AnodeAddress address) throws ProblemException, InterruptedException {
            hosts = resolver.resolve(address.host());
            String found = hosts.stream().limit(MOST_ADDRESSES).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
            return new Passed(Step.ADDRESS, "anodes.passed.address", List.of(address.url(), found));
        }

        private StepResult searchDuplicate(AnodeAddress address) throws ProblemException, InterruptedException {
            Optional<Anode> known = duplicates.of(address, registered);
            if (known.isPresent()) {
                throw duplicate(address, known.get());
            }
            return new Passed(Step.DUPLICATE, "anodes.passed.duplicate", List.of());
        }

        private StepResult connect(AnodeAddress address) throws ProblemException {
            IOException last = new IOException("no address");
            for (InetAddress host : hosts.stream().limit(MOST_ADDRESSES).toList()) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(host, address.port()), CONNECT_LIMIT_MILLIS);
                    return new Passed(Step.TCP, "anodes.passed.tcp", List.of(String.valueOf(address.port())));
                } catch (IOException e) {
                    last = e;
                    if (Thread.currentThread().isInterrupted()) {
                        break;
                    }
                }
            }
            throw new ProblemException("anode.connectionRefused", last.toString(), address.url());
        }

        private StepResult askStatus(AnodeAddress address) throws ProblemException {
            Timed<AnodeStatus> answer = timed(() -> client.status(address));
            if (answer.slow()) {
                return new Found(Step.STATUS, Outcome.WARNING, List.of(new ProblemException(
                        "anodes.status.slow", "", answer.value().status(), answer.time().toMillis(), Anode.TDENGINE_LIMIT.toMillis())));
            }
            return new Passed(Step.STATUS, "anodes.passed.status", List.of(answer.value().status(), answer.time().toMillis()));
        }

        private StepResult readList(AnodeAddress address) throws ProblemException, InterruptedException {
            Timed<AlgorithmList> answer = timed(() -> client.list(address));
            AlgorithmList list = answer.value();
            List<ProblemException> blocking = new ArrayList<>(ListRules.blocking(list));
            blocking.addAll(demands.refused(list));
            if (!blocking.isEmpty()) {
                return new Found(Step.LIST, Outcome.FAILED, blocking);
            }
            List<ProblemException> doubtful = new ArrayList<>(ListRules.doubtful(list));
            if (answer.slow()) {
                doubtful.add(new ProblemException("anodes.list.slow", "", answer.time().toMillis(), Anode.TDENGINE_LIMIT.toMillis()));
            }
            if (!doubtful.isEmpty()) {
                return new Found(Step.LIST, Outcome.WARNING, doubtful);
            }
            return new Passed(Step.LIST, "anodes.passed.list", List.of(
                    list.count(),
                    list.ofType(AlgorithmList.FORECAST).size(),
                    list.ofType(AlgorithmList.ANOMALY_DETECTION).size()));
        }
    }
}
