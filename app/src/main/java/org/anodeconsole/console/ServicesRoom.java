package org.anodeconsole.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.LocalHost;
import org.anodeconsole.console.hosts.SshEntryStore;
import org.anodeconsole.console.hosts.SshHost;
import org.anodeconsole.console.hosts.SshQuestions;
import org.anodeconsole.console.hosts.SshQuestionsDialog;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.page.LazyPage;
import org.anodeconsole.console.page.SaveFileDialog;
import org.anodeconsole.console.services.EmbeddedHost;
import org.anodeconsole.console.services.HostViewModel;
import org.anodeconsole.console.services.Service;
import org.anodeconsole.console.services.ServicesView;
import org.anodeconsole.console.services.ServicesViewModel;
import org.anodeconsole.console.services.SshHostsViewModel;
import org.anodeconsole.console.services.SystemdHost;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Builds the services page: this computer twice, as the console's own and as systemd's, and the SSH hosts of the user. */
final class ServicesRoom implements AutoCloseable {
    private final ServicesViewModel model;
    private final SshHostsViewModel sshHosts;
    private final LazyPage<ServicesView> page;
    private final Messages messages;

    /** @param configuration the directory of the list of SSH hosts */
    ServicesRoom(
            EmbeddedHost embedded,
            Path configuration,
            AnodeClient client,
            TaskRunner tasks,
            Messages messages,
            Supplier<@Nullable Window> window) {
        this.messages = messages;
        SshQuestions questions = new SshQuestionsDialog(tasks.uiThread(), messages, window);
        model = new ServicesViewModel(List.of(embedded, systemd(new LocalHost())), client, tasks, messages);
        sshHosts = new SshHostsViewModel(
                SshEntryStore.open(configuration),
                model,
                entry -> systemd(new SshHost(entry, questions)),
                entry -> new SshHost(entry, questions),
                tasks,
                messages);
        page = new LazyPage<>(
                "services", Feather.SERVER, () -> new ServicesView(model, sshHosts, messages, new SaveFileDialog(window)));
    }

    private static SystemdHost systemd(Host computer) {
        try {
            return new SystemdHost(computer);
        } catch (ProblemException e) {
            throw new IllegalStateException("the name of the anode's unit is a good one", e);
        }
    }

    ServicesViewModel model() {
        return model;
    }

    /** The computers with an installation of their own, not the console's built-in one. */
    List<Host> installations() {
        return model.hosts().stream().flatMap(host -> host.host().installation().stream()).toList();
    }

    /** The anode’s service on one of them. */
    Optional<Service> anode(Host computer) {
        return of(computer).stream().filter(service -> service.id().equals("taosanoded")).findFirst();
    }

    /** All services of the anode on one of them. */
    List<Service> of(Host computer) {
        return model.hosts().stream()
                .map(HostViewModel::host)
                .filter(host -> host.installation().filter(computer::equals).isPresent())
                .flatMap(host -> host.services().stream())
                .toList();
    }

    /** The names of the computers that are reached over SSH. */
    ObservableValue<List<String>> sshHosts() {
        return Bindings.createObjectBinding(
                () -> model.hosts().stream()
                        .map(HostViewModel::host)
                        .filter(host -> host.id().startsWith(SshHostsViewModel.PREFIX))
                        .map(host -> host.name(messages))
                        .toList(),
                model.hosts());
    }

    LazyPage<ServicesView> page() {
        return page;
    }

    @Override
    public void close() {
        model.close();
    }
}
