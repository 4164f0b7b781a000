package org.anodeconsole.console.services;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.SshEntry;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The form of an SSH host: what was entered, what is wrong with it, and whether the computer can be reached like this. */
public final class SshEntryViewModel {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty keyFile = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper reached = new ReadOnlyBooleanWrapper();
    private final List<String> otherNames;
    private final Function<SshEntry, Host> connection;
    private final TaskRunner runner;
    private final Messages messages;
    private @Nullable RunningTask<String> test;

    /**
     * @param before what is edited; null for a new host
     * @param otherNames names that are taken
     */
    SshEntryViewModel(
            @Nullable SshEntry before,
            List<String> otherNames,
            Function<SshEntry, Host> connection,
            TaskRunner runner,
            Messages messages) {
        this.otherNames = List.copyOf(otherNames);
        this.connection = connection;
        this.runner = runner;
        this.messages = messages;
        if (before != null) {
            name.set(before.name());
            address.set(before.address());
            port.set(before.port() == 0 ? "" : String.valueOf(before.port()));
            user.set(before.user());
            keyFile.set(before.keyFile());
        }
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty addressProperty() {
        return address;
    }

    /** Empty for the usual one. */
    StringProperty portProperty() {
        return port;
    }

    StringProperty userProperty() {
        return user;
    }

    StringProperty keyFileProperty() {
        return keyFile;
    }

    ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /** Whether the last test reached the computer. */
    ReadOnlyBooleanProperty reachedProperty() {
        return reached.getReadOnlyProperty();
    }

    /** What the last test came to, or empty. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What was entered. */
    SshEntry entry() throws ProblemException {
        SshEntry entry = new SshEntry(effectiveName(), address.get(), number(port.get().strip()), user.get(), keyFile.get());
        entry.check();
        if (otherNames.contains(entry.name())) {
            throw new ProblemException("hosts.entry.twice", "", entry.name());
        }
        return entry;
    }

    /** Whoever gives no name means the address. */
    private String effectiveName() {
        return name.get().isBlank() ? address.get() : name.get();
    }

    private static int number(String text) throws ProblemException {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,5}")) {
            throw new ProblemException("hosts.entry.port", "", text);
        }
        return Integer.parseInt(text);
    }

    /** What is wrong with what was entered, or empty. */
    StringBinding problem() {
        return Bindings.createStringBinding(
                () -> wrong().map(problem -> problem.in(messages).what() + " " + problem.in(messages).remedy()).orElse(""),
                name, address, port, user, keyFile, messages.localeProperty());
    }

    private Optional<ProblemException> wrong() {
        try {
            entry();
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        }
    }

    /** Connects as the page would, asks what computer that is, and hangs up. */
    void test() {
        SshEntry entry;
        try {
            entry = entry();
        } catch (ProblemException e) {
            return; // The form says what is wrong.
        }
        if (testing.get()) {
            return;
        }
        testing.set(true);
        reached.set(false);
        outcome.set(messages.text("services.ssh.testing", entry.address()));
        test = runner.run(messages.text("services.host.connecting", entry.name()), progress -> whatIsThere(entry))
                .whenDone(words -> finished(words, true))
                .whenCancelled(() -> finished("", false))
                .whenFailed(failure -> {
                    Problem problem = ProblemException.describe(failure, messages);
                    finished(problem.what() + " " + problem.remedy(), false);
                });
    }

    private void finished(String words, boolean success) {
        testing.set(false);
        reached.set(success);
        outcome.set(words);
    }

    private String whatIsThere(SshEntry entry) throws ProblemException, InterruptedException {
        try (Host host = connection.apply(entry)) {
            CommandResult system = host.run(Command.of("uname", "-srm"));
            CommandResult systemd = host.run(Command.of("systemctl", "--version"));
            String manager = systemd.succeeded()
                    ? systemd.output().lines().findFirst().orElse("systemd")
                    : messages.text("services.ssh.noSystemd");
            return messages.text("services.ssh.reached", system.output().strip(), manager);
        }
    }

    /** Ends a test that nobody waits for any more. */
    void close() {
        RunningTask<String> running = test;
        if (running != null) {
            running.cancel();
        }
    }
}
