package org.anodeconsole.console.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.cluster.ProfileRules.Finding;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.Secret;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** A profile while it is being written: its fields as text, what is wrong with them, and the test of the connection. */
final class ProfileEditorViewModel {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final ConnectionsViewModel connections;
    private final ProfileSecrets secrets;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ClusterProfile original;
    private final Collection<String> taken;

    final StringProperty name;
    final StringProperty servers;
    final ObjectProperty<Login> login;
    final StringProperty user;
    final StringProperty secret = new SimpleStringProperty("");
    final BooleanProperty remember = new SimpleBooleanProperty();
    final ObjectProperty<Tls.Mode> tls;
    final StringProperty authority;
    final StringProperty fingerprint;
    final StringProperty timeZone;
    final ObjectProperty<Transport> transport;

    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> keyring = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable CertificateFacts> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<TestStep> steps = FXCollections.observableArrayList();
    private @Nullable RunningTask<?> running;

    ProfileEditorViewModel(
            ClusterProfile original,
            ConnectionsViewModel connections,
            ProfileSecrets secrets,
            TaskRunner tasks,
            Messages messages) {
        this.original = original;
        this.connections = connections;
        this.secrets = secrets;
        this.tasks = tasks;
        this.messages = messages;
        taken = connections.namesBeside(original);
        name = field(original.name());
        servers = field(String.join(", ", original.endpoints().stream().map(Endpoint::toString).toList()));
        login = choice(original.login());
        user = field(original.user());
        tls = choice(original.tls().mode());
        authority = field(original.tls().authority());
        fingerprint = field(original.tls().fingerprint());
        timeZone = field(original.timeZone());
        transport = choice(original.transport());
        check();
        tasks.runQuietly("keyring", progress -> secrets.keyring()).whenDone(found -> {
            keyring.set(found);
            remember.set(found.isPresent());
        });
    }

    private StringProperty field(String value) {
        StringProperty field = new SimpleStringProperty(value);
        field.subscribe((before, after) -> check());
        return field;
    }

    private <T> ObjectProperty<T> choice(T value) {
        ObjectProperty<T> choice = new SimpleObjectProperty<>(value);
        choice.subscribe((before, after) -> check());
        return choice;
    }

    boolean isNew() {
        return original.name().isEmpty();
    }

    /** What has to be put right before the profile can be tested or kept. */
    ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** The keyring the secret can be remembered in; empty while that is not known and when there is none. */
    ReadOnlyObjectProperty<Optional<String>> keyringProperty() {
        return keyring.getReadOnlyProperty();
    }

    /** The certificate the server has shown, waiting for the user's verdict. */
    ReadOnlyObjectProperty<@Nullable CertificateFacts> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the test has found so far. */
    ObservableList<TestStep> steps() {
        return steps;
    }

    private void check() {
        List<Finding> found = new ArrayList<>();
        ClusterProfile written = profile(endpoints(found));
        for (Finding finding : ProfileRules.check(written, taken)) {
            boolean known = found.stream().anyMatch(one -> one.field() == finding.field());
            if (!known) {
                found.add(finding);
            }
        }
        findings.set(List.copyOf(found));
    }

    private List<Endpoint> endpoints(List<Finding> found) {
        int port = transport.get() == Transport.NATIVE ? 6030 : login.get() == Login.TOKEN ? 443 : Endpoint.ADAPTER_PORT;
        List<Endpoint> endpoints = new ArrayList<>();
        for (String part : BETWEEN.split(servers.get().strip())) {
            if (!part.isEmpty()) {
                try {
                    endpoints.add(Endpoint.parse(part, port));
                } catch (ProblemException e) {
                    found.add(new Finding(ProfileRules.Field.ENDPOINTS, e));
                }
            }
        }
        return endpoints;
    }

    private ClusterProfile profile(List<Endpoint> endpoints) {
        Tls.Mode mode = tls.get();
        return new ClusterProfile(
                original.id(),
                name.get(),
                endpoints,
                login.get(),
                login.get() == Login.TOKEN ? "" : user.get().strip(),
                new Tls(
                        mode,
                        mode == Tls.Mode.AUTHORITY ? authority.get().strip() : "",
                        mode == Tls.Mode.PINNED ? fingerprint.get().strip().toUpperCase(Locale.ROOT) : ""),
                timeZone.get().strip(),
                transport.get());
    }

    private ClusterProfile written() {
        return profile(endpoints(new ArrayList<>()));
    }

    /** Tries the connection with what is written now. */
    void test() {
        ClusterProfile tried = written();
        String typed = secret.get();
        steps.clear();
        failure.set(null);
        begin(messages.text("cluster.task.test", tried.name()), progress -> {
            Secret with = typed.isEmpty() ? secrets.kept(original).orElseGet(() -> new Secret("")) : new Secret(typed);
            new ConnectionTest(tried, with, step -> tasks.uiThread().run(() -> steps.add(step))).run();
            return tried;
        });
    }

    /** Asks the server for its certificate; it then waits in {@link #shownProperty()}. */
    void look() {
        List<Endpoint> at = endpoints(new ArrayList<>());
        shown.set(null);
        failure.set(null);
        begin(messages.text("cluster.task.look"), progress -> {
            try (Dialer dialer = new Dialer()) {
                return dialer.dial(at, Deadline.after(LOOK), TlsHandshake::look);
            }
        }).whenDone(facts -> {
            busy.set(false);
            shown.set(facts);
        });
    }

    /** The user has compared the fingerprint and believes in the certificate. */
    void accept(CertificateFacts certificate) {
        fingerprint.set(certificate.fingerprint());
        tls.set(Tls.Mode.PINNED);
        shown.set(null);
    }

    void reject() {
        shown.set(null);
    }

    private <T> RunningTask<T> begin(String title, TaskRunner.Work<T> work) {
        stop();
        busy.set(true);
        RunningTask<T> task = tasks.run(title, work);
        running = task;
        return task.whenDone(done -> busy.set(false))
                .whenFailed(cause -> {
                    busy.set(false);
                    failure.set(cause);
                })
                .whenCancelled(() -> busy.set(false));
    }

    /** Ends a test that is under way. */
    void stop() {
        RunningTask<?> under = running;
        if (under != null) {
            under.cancel();
        }
    }

    /**
     * Keeps the profile, and its secret when one was typed.
     *
     * @return whether it is kept; otherwise {@link #failureProperty()} says why not
     */
    boolean save() {
        ClusterProfile kept = written();
        String typed = secret.get();
        try {
            connections.save(kept, typed.isEmpty() ? null : new SecretPrompt.Answer(new Secret(typed), remember.get()));
            return true;
        } catch (ProblemException e) {
            failure.set(e);
            return false;
        }
    }
}
