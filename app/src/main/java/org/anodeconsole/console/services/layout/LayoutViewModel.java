package org.anodeconsole.console.services.layout;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.hosts.Command;
import org.anodeconsole.console.hosts.CommandResult;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The installation on one computer: what is where it belongs, and how to take it away. Belongs to the window's thread. */
public final class LayoutViewModel {
    private final Host host;
    private final TaskRunner runner;
    private final Messages messages;
    private final ObservableList<PathFinding> findings = FXCollections.observableArrayList();
    private final BooleanProperty checking = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper removing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<String>> removed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String ownName = "";

    public LayoutViewModel(Host host, TaskRunner runner, Messages messages) {
        this.host = host;
        this.runner = runner;
        this.messages = messages;
    }

    ObservableList<PathFinding> findings() {
        return findings;
    }

    BooleanProperty checkingProperty() {
        return checking;
    }

    /** Why the last removal failed, or null. */
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What the uninstaller said, once it has run. */
    ReadOnlyObjectProperty<Optional<String>> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty removingProperty() {
        return removing.getReadOnlyProperty();
    }

    /** Looks again at every path. */
    public void check() {
        if (checking.get()) {
            return;
        }
        checking.set(true);
        runner.runQuietly("layout", progress -> new Look(nameOfItself(), new InstallLayout(host.files()).check()))
                .whenDone(look -> {
                    checking.set(false);
                    ownName = look.name();
                    findings.setAll(look.findings());
                })
                .whenCancelled(() -> checking.set(false))
                .whenFailed(cause -> {
                    checking.set(false);
                    failure.set(cause);
                });
    }

    private record Look(String name, List<PathFinding> findings) {}

    /** The name the computer has for itself; empty where it does not tell. */
    private String nameOfItself() throws InterruptedException {
        try {
            CommandResult result = host.run(Command.of("uname", "-n"));
            return result.succeeded() ? result.output().strip() : "";
        } catch (ProblemException e) {
            return ""; // The paths will say what is wrong with this computer.
        }
    }

    /** Whether nobody has looked yet. */
    boolean isUnchecked() {
        return findings.isEmpty() && !checking.get();
    }

    /** The verdict in one sentence. */
    StringBinding verdict() {
        return Bindings.createStringBinding(this::judge, findings, checking, messages.localeProperty());
    }

    private String judge() {
        if (findings.isEmpty()) {
            return messages.text("services.layout.checking");
        }
        long missing = findings.stream().filter(finding -> finding.state() == PathFinding.State.MISSING).count();
        long unknown = findings.stream().filter(finding -> finding.state() == PathFinding.State.UNKNOWN).count();
        long odd = findings.stream().filter(finding -> finding.state() != PathFinding.State.GOOD).count();
        if (unknown == findings.size()) {
            return messages.text("services.layout.unknown");
        }
        if (missing == findings.size()) {
            return messages.text("services.layout.absent");
        }
        boolean grave = findings.stream().anyMatch(PathFinding::isGrave);
        if (odd == 0) {
            return messages.text("services.layout.good", findings.size());
        }
        return messages.text(grave ? "services.layout.grave" : "services.layout.odd", odd, findings.size());
    }

    String state(PathFinding finding) {
        String words = messages.text("services.layout.state." + finding.state(), finding.found());
        return finding.trouble().map(trouble -> words + ": " + trouble.in(messages).what()).orElse(words);
    }

    String role(PathFinding finding) {
        return messages.text("services.layout.role." + finding.expected().role());
    }

    /** The name to type before anything is removed. */
    String hostName() {
        return ownName.isEmpty() ? host.name(messages) : ownName;
    }

    /** Why the uninstaller cannot be run; empty when it can. */
    StringBinding whyNotRemovable() {
        return Bindings.createStringBinding(
                () -> removing.get()
                        ? messages.text("services.uninstall.running")
                        : isUninstallerThere() ? "" : messages.text("services.uninstall.absent", InstallLayout.UNINSTALLER),
                findings, removing, messages.localeProperty());
    }

    private boolean isUninstallerThere() {
        return findings.stream()
                .filter(finding -> finding.expected().path().equals(InstallLayout.UNINSTALLER))
                .anyMatch(finding -> finding.state() == PathFinding.State.GOOD || finding.state() == PathFinding.State.ELSEWHERE);
    }

    /** Whether what was typed names this computer. */
    boolean isConfirmedBy(String typed) {
        return typed.strip().equals(hostName());
    }

    /** Runs the uninstaller, which asks nothing, when the computer's name was typed. */
    void uninstall(String typed) {
        if (!isConfirmedBy(typed) || removing.get()) {
            return;
        }
        removing.set(true);
        failure.set(null);
        removed.set(Optional.empty());
        runner.run(messages.text("services.uninstall.doing", hostName()), progress -> new Uninstaller(host).run())
                .whenDone(said -> {
                    removing.set(false);
                    removed.set(Optional.of(said));
                    check();
                })
                .whenCancelled(() -> removing.set(false))
                .whenFailed(cause -> {
                    removing.set(false);
                    failure.set(cause);
                    check();
                });
    }

    /** What failed, and what to do about it. */
    String failureText() {
        Throwable cause = failure.get();
        if (cause == null) {
            return "";
        }
        var problem = ProblemException.describe(cause, messages);
        return problem.what() + " " + problem.remedy();
    }

    /** What the uninstaller takes away. */
    static List<String> takenAway() {
        return List.of("services", "links", "logs", "ini", "programs");
    }

    /** What it leaves. */
    static List<String> kept() {
        return List.of("models", "venv", "registration");
    }
}
