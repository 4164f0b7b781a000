package org.anodeconsole.console.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.anodeconsole.console.cluster.ClusterProfile;
import org.anodeconsole.console.cluster.ConnectionsViewModel;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.DirectoryOpener;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.settings.SettingsStore;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** What the settings page does beside changing settings: directories, secrets, reset and undo. */
public final class SettingsViewModel {
    private final SettingsStore store;
    private final Elsewhere elsewhere;
    private final DirectoryOpener opener;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Settings> beforeReset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Optional<String>> keyring = new ReadOnlyObjectWrapper<>();

    /**
     * What other pages and dialogs look after.
     *
     * @param manageConnections shows the dialog of the connection profiles
     * @param sshHosts the names of the SSH hosts
     * @param showSshHosts goes to the page that lists them
     * @param addSshHost asks for one more
     */
    public record Elsewhere(
            ConnectionsViewModel connections,
            Runnable manageConnections,
            ObservableValue<List<String>> sshHosts,
            Runnable showSshHosts,
            Runnable addSshHost) {}

    public SettingsViewModel(
            SettingsStore store, Elsewhere elsewhere, DirectoryOpener opener, TaskRunner tasks, Messages messages) {
        this.store = store;
        this.elsewhere = elsewhere;
        this.opener = opener;
        this.tasks = tasks;
        this.messages = messages;
    }

    SettingsStore store() {
        return store;
    }

    Elsewhere elsewhere() {
        return elsewhere;
    }

    /** What came of the last action, or empty. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The settings as they were before they were reset; null when there is nothing to undo. */
    ReadOnlyObjectProperty<@Nullable Settings> beforeResetProperty() {
        return beforeReset.getReadOnlyProperty();
    }

    /** Looks where secrets are kept. */
    void refresh() {
        elsewhere.connections().keyring().whenDone(keyring::set);
    }

    /** Where secrets are kept, in words. */
    StringBinding secretsPlace() {
        return Bindings.createStringBinding(
                () -> {
                    @Nullable Optional<String> found = keyring.get();
                    return found == null
                            ? messages.text("settings.secrets.asking")
                            : found.map(name -> messages.text("settings.secrets.keyring", name))
                                    .orElseGet(() -> messages.text("settings.secrets.memory"));
                },
                keyring, messages.localeProperty());
    }

    /** The connection profiles by name, in words. */
    StringBinding connections() {
        var profiles = elsewhere.connections().profiles();
        return Bindings.createStringBinding(
                () -> list("settings.connections.none", profiles.stream().map(ClusterProfile::name).toList()),
                profiles, messages.localeProperty());
    }

    /** The SSH hosts by name, in words. */
    StringBinding sshHosts() {
        return Bindings.createStringBinding(
                () -> list("settings.ssh.none", elsewhere.sshHosts().getValue()), elsewhere.sshHosts(), messages.localeProperty());
    }

    private String list(String none, List<String> names) {
        return names.isEmpty() ? messages.text(none) : messages.text("settings.list", names.size(), String.join(" · ", names));
    }

    void forgetSecrets() {
        elsewhere.connections().forgetSecrets()
                .whenDone(kept -> notice.set(
                        kept == 0 ? messages.text("settings.secrets.forgotten") : messages.text("settings.secrets.kept", kept)))
                .whenFailed(this::tell);
    }

    void open(Path directory) {
        notice.set("");
        tasks.run(messages.text("settings.opening", directory.toString()), progress -> {
                    opener.open(directory);
                    return directory;
                })
                .whenFailed(this::tell);
    }

    /** Says that a path is on the clipboard now. */
    void copied(Path directory) {
        notice.set(messages.text("settings.copied", directory.toString()));
    }

    void reset() {
        beforeReset.set(store.current());
        store.change(Settings::reset);
        notice.set(messages.text("settings.reset.done"));
    }

    /** Brings back what the reset took; where the window was and what is registered since stays. */
    void undoReset() {
        Settings before = beforeReset.get();
        if (before != null) {
            store.change(now -> before.withPage(now.page()).withOwnAnode(now.ownAnode()));
            beforeReset.set(null);
            notice.set(messages.text("settings.reset.undone"));
        }
    }

    private void tell(Throwable failure) {
        Problem problem = ProblemException.describe(failure, messages);
        notice.set(problem.what() + " " + problem.remedy());
    }
}
