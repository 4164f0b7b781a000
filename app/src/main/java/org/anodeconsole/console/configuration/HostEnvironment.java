package org.anodeconsole.console.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.HostPort;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.HostConnection;
import org.anodeconsole.console.language.ProblemException;

/**
 * What a check wants to know about the anode's host. A question that was not asked yet is answered with "unknown" and remembered;
 * {@link #ask} then asks the host, and the next check has the answer.
 */
final class HostEnvironment implements ConfigEnvironment {
    private static final int MOST_QUESTIONS = 200;

    private sealed interface Question {
        record OfPath(String path) implements Question {}

        record OfPort(String host, int port) implements Question {}
    }

    private final ConfigPlace place;
    private final Readiness readiness;
    /** The configuration the running anode was started with, as far as known. */
    private final byte[] running;
    private final Supplier<Optional<String>> user;
    private final Set<Question> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Optional<FileFacts>> paths = new ConcurrentHashMap<>();
    private final Map<Question.OfPort, Answer> ports = new ConcurrentHashMap<>();
    private final Set<Question> unanswered = ConcurrentHashMap.newKeySet();

    /** @param user the user the edited configuration names for the service */
    HostEnvironment(ConfigPlace place, Readiness readiness, byte[] running, Supplier<Optional<String>> user) {
        this.place = place;
        this.readiness = readiness;
        this.running = running.clone();
        this.user = user;
    }

    boolean hasQuestions() {
        return !open.isEmpty();
    }

    /** Asks the host what was wanted since the last time. Blocks. */
    void ask() throws InterruptedException {
        for (Question question : List.copyOf(open)) {
            try {
                switch (question) {
                    case Question.OfPath(String path) -> paths.put(path, place.host().files().facts(path));
                    case Question.OfPort port -> ports.put(port, isFree(port));
                }
            } catch (ProblemException e) {
                unanswered.add(question); // No answer is no finding; asking again at every keystroke would help nobody.
            }
            open.remove(question);
        }
    }

    private Answer isFree(Question.OfPort port) throws InterruptedException {
        String address = port.host().isEmpty() ? "127.0.0.1" : port.host();
        try (HostConnection taken = place.host().connect(address, port.port())) {
            return isOwn(port.port()) ? Answer.UNKNOWN : Answer.NO;
        } catch (ProblemException e) {
            return e.key().equals("hosts.connect") ? Answer.YES : Answer.UNKNOWN;
        }
    }

    /** Whether the port is one the anode of this very configuration occupies, which it may go on to do. */
    private boolean isOwn(int port) throws InterruptedException {
        boolean named = place.format().addresses(running).stream()
                .flatMap(address -> HostPort.parse(address).stream())
                .anyMatch(address -> address.port() == port);
        Optional<HostPort> http = place.format().address(running).flatMap(HostPort::parse).filter(HostPort::isValidPort);
        return named && http.isPresent() && readiness.answers(place.host(), http.get());
    }

    private void want(Question question) {
        if (open.size() < MOST_QUESTIONS && !unanswered.contains(question)) {
            open.add(question);
        }
    }

    @Override
    public PathState pathState(String path) {
        Optional<FileFacts> facts = paths.get(path);
        if (facts == null) {
            want(new Question.OfPath(path));
            return PathState.UNKNOWN;
        }
        return facts.map(known -> known.kind() == FileFacts.Kind.FOLDER ? PathState.DIRECTORY : PathState.FILE)
                .orElse(PathState.ABSENT);
    }

    @Override
    public Answer isWritable(String path) {
        Optional<FileFacts> facts = paths.get(path);
        if (facts == null) {
            want(new Question.OfPath(path));
            return Answer.UNKNOWN;
        }
        return facts.map(this::isWritable).orElse(Answer.UNKNOWN);
    }

    private Answer isWritable(FileFacts facts) {
        if (place.target() == IniTarget.EMBEDDED) {
            return facts.writable() ? Answer.YES : Answer.NO;
        }
        String service = user.get().orElse("root");
        String mode = facts.mode();
        if (service.equals("root") || service.equals("0")) {
            return Answer.YES;
        }
        if (mode.length() != 9) {
            return Answer.UNKNOWN;
        }
        if (service.equals(facts.owner())) {
            return mode.charAt(1) == 'w' ? Answer.YES : Answer.NO;
        }
        if (mode.charAt(7) == 'w') {
            return Answer.YES;
        }
        // Which groups a user is in is not known; where the group may not write either, it does not matter.
        return mode.charAt(4) == 'w' ? Answer.UNKNOWN : Answer.NO;
    }

    @Override
    public Answer isPortFree(String host, int port) {
        Question.OfPort question = new Question.OfPort(host, port);
        Answer known = ports.get(question);
        if (known == null) {
            want(question);
            return Answer.UNKNOWN;
        }
        return known;
    }

    @Override
    public Answer servesRemoteCluster() {
        return place.remoteCluster().get();
    }
}
