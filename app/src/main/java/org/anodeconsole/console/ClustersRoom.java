package org.anodeconsole.console;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Window;
import org.anodeconsole.console.cluster.ClusterProfile;
import org.anodeconsole.console.cluster.ConnectionMenuPane;
import org.anodeconsole.console.cluster.ConnectionsDialog;
import org.anodeconsole.console.cluster.ConnectionsViewModel;
import org.anodeconsole.console.cluster.JdbcSession;
import org.anodeconsole.console.cluster.PasswordDialog;
import org.anodeconsole.console.cluster.ProfileFilesDialog;
import org.anodeconsole.console.cluster.ProfileSecrets;
import org.anodeconsole.console.cluster.ProfileStore;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.settings.SecretStore;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** What belongs to connections with clusters, put together. */
final class ClustersRoom implements AutoCloseable {
    private final SecretStore secrets;
    private final ConnectionsViewModel connections;
    private final Messages messages;
    private final Supplier<@Nullable Window> owner;

    /** @param lasting whether secrets may be kept in the keyring; pictures are taken without a trace */
    ClustersRoom(Path config, boolean lasting, TaskRunner tasks, Messages messages, Supplier<@Nullable Window> owner) {
        this.messages = messages;
        this.owner = owner;
        secrets = lasting ? SecretStore.ofThisSystem() : SecretStore.inMemory();
        ProfileSecrets ofProfiles =
                new ProfileSecrets(secrets, PasswordDialog.prompt(tasks.uiThread(), messages, owner));
        connections = new ConnectionsViewModel(
                ProfileStore.open(config),
                ofProfiles,
                (profile, events) -> new JdbcSession(profile, ofProfiles, events),
                tasks,
                messages);
    }

    ConnectionsViewModel connections() {
        return connections;
    }

    /** The names of all profiles. */
    List<String> names() {
        return connections.profiles().stream().map(ClusterProfile::name).toList();
    }

    /** The chooser for the top of the window. */
    Node chooser() {
        return new ConnectionMenuPane(connections, messages, this::manage);
    }

    void manage() {
        new ConnectionsDialog(connections, new ProfileFilesDialog(messages, owner), messages, owner.get()).show();
    }

    @Override
    public void close() {
        connections.close();
        secrets.close();
    }
}
