package org.anodeconsole.console.services;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.SshEntry;
import org.anodeconsole.console.hosts.SshEntryStore;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The SSH hosts of the page: those that were stored, and the ways to add, change and remove one. */
public final class SshHostsViewModel {
    /** The ids of these hosts begin with it. */
    public static final String PREFIX = "ssh:";

    private final SshEntryStore store;
    private final ServicesViewModel page;
    private final Function<SshEntry, ServiceHost> services;
    private final Function<SshEntry, Host> connection;
    private final TaskRunner runner;
    private final Messages messages;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /**
     * @param services makes the services of a computer, without connecting to it
     * @param connection makes a connection of its own to a computer, without connecting yet
     */
    public SshHostsViewModel(
            SshEntryStore store,
            ServicesViewModel page,
            Function<SshEntry, ServiceHost> services,
            Function<SshEntry, Host> connection,
            TaskRunner runner,
            Messages messages) {
        this.store = store;
        this.page = page;
        this.services = services;
        this.connection = connection;
        this.runner = runner;
        this.messages = messages;
        store.all().forEach(entry -> page.add(services.apply(entry)));
        store.setAside().ifPresent(kept -> notice.set(kept.said(messages, "services.ssh.setAside").get()));
    }

    /** What went wrong with the stored hosts, or empty. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The entry of a host of the page; empty for this computer's. */
    Optional<SshEntry> entryOf(@Nullable HostViewModel host) {
        return host == null
                ? Optional.empty()
                : store.all().stream().filter(entry -> host.host().id().equals(PREFIX + entry.name())).findFirst();
    }

    /** A form for a new host, or for changing one. */
    SshEntryViewModel form(@Nullable SshEntry before) {
        List<String> others = store.all().stream()
                .map(SshEntry::name)
                .filter(name -> before == null || !name.equals(before.name()))
                .toList();
        return new SshEntryViewModel(before, others, connection, runner, messages);
    }

    /** Stores a host and shows it; one that is changed is connected to anew. */
    void save(@Nullable SshEntry before, SshEntry now) {
        runner.runQuietly("save host", progress -> {
                    store.put(now);
                    if (before != null && !before.name().equals(now.name())) {
                        store.remove(before.name());
                    }
                    return now;
                })
                .whenDone(saved -> {
                    notice.set("");
                    if (before != null) {
                        find(before).ifPresent(page::remove);
                    }
                    page.chosenProperty().set(page.add(services.apply(saved)));
                })
                .whenFailed(this::tell);
    }

    /** Forgets a host. Nothing changes on that computer. */
    void remove(SshEntry entry) {
        runner.runQuietly("remove host", progress -> {
                    store.remove(entry.name());
                    return entry;
                })
                .whenDone(removed -> find(removed).ifPresent(page::remove))
                .whenFailed(this::tell);
    }

    private Optional<HostViewModel> find(SshEntry entry) {
        return page.hosts().stream().filter(host -> host.host().id().equals(PREFIX + entry.name())).findFirst();
    }

    private void tell(Throwable failure) {
        notice.set(ProblemException.describe(failure, messages).what() + " " + ProblemException.describe(failure, messages).remedy());
    }
}
