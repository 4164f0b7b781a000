package org.anodeconsole.console.services;

import static org.anodeconsole.console.services.ServiceState.FAILED;
import static org.anodeconsole.console.services.ServiceState.NOT_INSTALLED;
import static org.anodeconsole.console.services.ServiceState.RUNNING;
import static org.anodeconsole.console.services.ServiceState.STARTING;
import static org.anodeconsole.console.services.ServiceState.STOPPED;
import static org.anodeconsole.console.services.ServiceState.STOPPING;
import static org.anodeconsole.console.services.ServiceState.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** The anode as systemd runs it on a host. */
final class SystemdService implements Service {
    /** As long as an anode that was started may still be loading, which a stop must not meet. */
    private static final Duration LOADING = Duration.ofSeconds(8);

    private final String id;
    private final Host host;
    private final Patience patience;
    private final Systemctl systemctl;
    private final Installation installation;
    private final HttpProbe probe;
    private final HostLogs logs;
    private final ServiceStateMachine machine = new ServiceStateMachine(UNKNOWN, InstantSource.system());
    private final ServiceWork work = new ServiceWork(machine);
    private volatile UnitFacts unit = UnitFacts.parse("");
    private volatile @Nullable AnodeAddress listening;
    private volatile @Nullable ProblemException remark;

    SystemdService(String id, Host host, List<String> systemctl, String ini, Patience patience) throws ProblemException {
        this.id = id;
        this.host = host;
        this.patience = patience;
        this.systemctl = new Systemctl(host, systemctl, UnitName.of(id));
        this.installation = new Installation(host, ini);
        this.probe = new HttpProbe(host);
        this.logs = new HostLogs(host, UnitName.of(id).text(), Installation.INI);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ServiceStatus status() {
        return machine.status();
    }

    @Override
    public void listen(Runnable listener) {
        machine.listen(listener);
    }

    /** Asks the host. */
    void look() throws ProblemException, InterruptedException {
        ServiceStatus before = machine.status();
        UnitFacts seen = systemctl.show();
        unit = seen;
        if (work.isUnderWay()) {
            return;
        }
        ServiceState state = seen.state();
        boolean news = state != before.state();
        if (news || listening == null) {
            listening = installation.address();
            logs.look();
            remark = state == NOT_INSTALLED ? installation.missing() : null;
        }
        if (news) {
            ServiceFailure failure =
                    state == FAILED ? new ServiceFailure(seen.failure(), systemctl.lastLines()) : null;
            machine.see(before, new ServiceStatus(state, since(seen), failure));
        }
    }

    /** The host cannot be asked. */
    void lost() {
        work.lost();
    }

    private Instant since(UnitFacts seen) throws InterruptedException {
        OptionalLong sinceBoot = seen.activeSinceBoot();
        if (seen.state() == RUNNING && sinceBoot.isPresent()) {
            try {
                String uptime = new String(host.files().read("/proc/uptime", 100).content(), StandardCharsets.US_ASCII);
                double ago = Double.parseDouble(uptime.split(" ")[0]) - sinceBoot.getAsLong() / 1e6;
                return Instant.now().minusMillis(Math.max(0, Math.round(1000 * ago)));
            } catch (ProblemException | NumberFormatException e) {
                return Instant.now(); // Since it was seen, then.
            }
        }
        return Instant.now();
    }

    @Override
    public ServiceFacts facts() {
        UnitFacts seen = unit;
        return new ServiceFacts(
                Optional.ofNullable(listening).flatMap(this::reachedAt),
                seen.pid(),
                seen.memory(),
                installation.ini(),
                Optional.ofNullable(remark),
                seen.atBoot(),
                seen.restarts(),
                seen.isComplete() ? seen.words() : "");
    }

    /** Where this computer reaches what listens there; nowhere when it listens to its own computer only. */
    private Optional<AnodeAddress> reachedAt(AnodeAddress there) {
        boolean loopback = there.host().equals("localhost") || there.host().startsWith("127.") || there.host().equals("[::1]");
        return loopback && !host.address().equals("127.0.0.1") ? Optional.empty() : Optional.of(there);
    }

    /** Asks from the host itself, where a firewall or a loopback address is no obstacle. */
    @Override
    public Usability usability(AnodeClient client) {
        AnodeAddress there = listening;
        if (there == null || machine.state() == NOT_INSTALLED || machine.state() == UNKNOWN) {
            return Usability.NOT_ASKED;
        }
        try {
            return probe.anode(there.port());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Usability.NOT_ASKED;
        }
    }

    @Override
    public List<LogSource> logs() {
        return logs.sources();
    }

    @Override
    public String lockedBecause(Messages messages) {
        return unit.isMasked() ? messages.text("services.systemd.masked") : "";
    }

    @Override
    public void start() throws ProblemException, InterruptedException {
        work.perform(EnumSet.of(STOPPED, FAILED), STARTING, this::startAndWait, this::look);
    }

    private void startAndWait() throws ProblemException, InterruptedException {
        AnodeAddress there = installation.address();
        listening = there;
        systemctl.start();
        long restarts = systemctl.show().restarts().orElse(0);
        long until = System.nanoTime() + patience.ready().toNanos();
        while (machine.state() == STARTING) {
            UnitFacts seen = systemctl.show();
            unit = seen;
            if (seen.state() == FAILED || seen.restarts().orElse(0) > restarts) {
                throw seen.failure();
            }
            if (seen.state() == STOPPED) {
                throw new ProblemException("services.systemd.ended", seen.words());
            }
            boolean late = System.nanoTime() > until;
            if (seen.state() == RUNNING && (late || probe.anode(there.port()) == Usability.READY)) {
                machine.move(EnumSet.of(STARTING), RUNNING);
                return;
            }
            if (late) {
                throw new ProblemException("services.systemd.slowStart", seen.words(), String.valueOf(patience.ready().toSeconds()));
            }
            Thread.sleep(patience.poll());
        }
        throw new ProblemException("services.stoppedWhileStarting", "");
    }

    @Override
    public void stop() throws ProblemException, InterruptedException {
        work.perform(EnumSet.of(STARTING, RUNNING), STOPPING, () -> {
            systemctl.stop();
            awaitEnd(patience.stop(), "services.systemd.stopHangs");
        }, this::look);
    }

    private void kill() throws ProblemException, InterruptedException {
        machine.move(EnumSet.of(STOPPING), UNKNOWN);
        work.perform(EnumSet.of(UNKNOWN, STARTING, RUNNING), STOPPING, () -> {
            systemctl.kill();
            awaitEnd(patience.kill(), "services.systemd.unkillable");
        }, this::look);
    }

    private void awaitEnd(Duration limit, String otherwise) throws ProblemException, InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (true) {
            UnitFacts seen = systemctl.show();
            unit = seen;
            if (seen.state() == STOPPED || seen.state() == NOT_INSTALLED) {
                machine.move(EnumSet.of(STOPPING), STOPPED);
                return;
            }
            if (seen.state() == FAILED) {
                machine.fail(EnumSet.of(STOPPING), new ServiceFailure(seen.failure(), systemctl.lastLines()));
                return;
            }
            if (System.nanoTime() > until) {
                throw new ProblemException(otherwise, seen.words(), String.valueOf(limit.toSeconds()));
            }
            Thread.sleep(patience.poll());
        }
    }

    @Override
    public Set<ServiceAction> actions() {
        return EnumSet.allOf(ServiceAction.class);
    }

    @Override
    public Optional<ProblemException> question(ServiceAction action) throws InterruptedException {
        if (action == ServiceAction.KILL) {
            return Optional.of(new ProblemException("services.systemd.askKill", ""));
        }
        boolean stops = action == ServiceAction.STOP || action == ServiceAction.RESTART;
        AnodeAddress there = listening;
        boolean young = machine.state() == STARTING
                || Duration.between(machine.status().since(), Instant.now()).compareTo(LOADING) < 0;
        if (stops && young && there != null && probe.anode(there.port()) != Usability.READY) {
            return Optional.of(new ProblemException("services.systemd.askEarlyStop", ""));
        }
        return Optional.empty();
    }

    @Override
    public void perform(ServiceAction action) throws ProblemException, InterruptedException {
        switch (action) {
            case KILL -> kill();
            case ENABLE -> systemctl.enable(true);
            case DISABLE -> systemctl.enable(false);
            case RESET_FAILED -> systemctl.resetFailed();
            default -> Service.super.perform(action);
        }
        look();
    }
}
