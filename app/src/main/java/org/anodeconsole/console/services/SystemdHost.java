package org.anodeconsole.console.services;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** A computer whose services systemd runs: this one or one reached over SSH. */
public final class SystemdHost implements ServiceHost {
    private final Host computer;
    private final SystemdService anode;
    private final List<HostModelService> models;
    private volatile @Nullable ProblemException trouble;

    /** @param computer closed with this */
    public SystemdHost(Host computer) throws ProblemException {
        this(computer, List.of("systemctl"), "taosanoded", Installation.INI, Patience.USUAL);
    }

    /**
     * @param systemctl how systemctl is called there
     * @param unit the anode's unit
     * @param ini the anode's configuration
     */
    SystemdHost(Host computer, List<String> systemctl, String unit, String ini, Patience patience) throws ProblemException {
        this.computer = computer;
        this.anode = new SystemdService(unit, computer, systemctl, ini, patience);
        this.models = List.of(
                new HostModelService(InstalledModel.TDTSFM, computer, patience),
                new HostModelService(InstalledModel.TIMER_MOE, computer, patience));
    }

    @Override
    public String id() {
        return computer.id().equals("local") ? "systemd" : computer.id();
    }

    @Override
    public String name(Messages messages) {
        return computer.id().equals("local") ? messages.text("services.host.systemd") : computer.name(messages);
    }

    @Override
    public List<Service> services() {
        return List.of(anode, models.get(0), models.get(1));
    }

    @Override
    public Optional<Host> computer() {
        return Optional.of(computer);
    }

    @Override
    public Optional<Host> installation() {
        return Optional.of(computer);
    }

    @Override
    public Optional<ProblemException> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void refresh() throws InterruptedException {
        try {
            anode.look();
            for (HostModelService model : models) {
                model.look();
            }
            trouble = null;
        } catch (ProblemException e) {
            trouble = e;
            anode.lost();
            models.forEach(HostModelService::lost);
        }
    }

    /** Tries to reach the computer again now. */
    public void reconnect() throws ProblemException, InterruptedException {
        computer.reconnect();
        refresh();
    }

    /** Stops every model server that runs. The first failure is told after all were tried. */
    public void stopModels() throws ProblemException, InterruptedException {
        @Nullable ProblemException first = null;
        for (HostModelService model : models) {
            if (ServiceAction.STOP.isAllowedIn(model.status().state())) {
                try {
                    model.stop();
                } catch (ProblemException e) {
                    first = first == null ? e : first;
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void close() {
        computer.close();
    }
}
