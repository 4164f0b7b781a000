package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.INFO;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.util.Optional;
import java.util.function.Consumer;
import org.anodeconsole.anode.config.ConfigEnvironment.Answer;

/** Where the anode and its statistics listen, and who can reach them. */
final class AddressRules implements IniRule {
    private static final int STATS_PORT = 8387;

    @Override
    public void judge(IniCheck check, Consumer<Finding> found) {
        Optional<HostPort> http = address(check, "http", found);
        Optional<HostPort> stats = address(check, "stats", found);
        if (!check.has("http", "https", "http-socket", "socket") || (!check.forReference() && !check.has("http"))) {
            found.accept(Finding.missing(
                            check.severity(ERROR, INFO), IniDocument.UWSGI, "http", ReaderRules.code(check, "http-missing"))
                    .fixedBy(IniFix.add(IniDocument.UWSGI, "http", IniSchema.DEFAULT_HTTP)));
        }
        http.ifPresent(address -> reach(check, address, found));
        stats.filter(address -> !address.isLoopback())
                .ifPresent(address -> check.uwsgi("stats").ifPresent(entry -> {
                    found.accept(Finding.at(WARNING, entry, "stats-exposed", entry.value())
                            .fixedBy(IniFix.set(entry, "127.0.0.1:" + address.port())));
                }));
        if (http.isPresent() && stats.isPresent() && http.get().collidesWith(stats.get())) {
            check.uwsgi("stats").ifPresent(entry -> found.accept(
                    Finding.at(ERROR, entry, "ports-equal", entry.value(), String.valueOf(stats.get().port()))
                            .fixedBy(IniFix.set(entry, "127.0.0.1:" + otherPort(stats.get().port())))));
        }
    }

    private static int otherPort(long taken) {
        return taken == STATS_PORT ? STATS_PORT + 1 : STATS_PORT;
    }

    /** The address, if it is one that can be listened on. */
    private static Optional<HostPort> address(IniCheck check, String key, Consumer<Finding> found) {
        Optional<IniEntry> written = check.uwsgi(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        IniEntry entry = written.get();
        Optional<HostPort> address = HostPort.parse(entry.value());
        if (address.isEmpty()) {
            found.accept(Finding.at(ERROR, entry, "bad-address", key, entry.value()).fixedBy(usual(entry)));
            return address;
        }
        if (!address.get().isValidPort()) {
            found.accept(Finding.at(ERROR, entry, "port-range", key, String.valueOf(address.get().port()))
                    .fixedBy(usual(entry)));
            return Optional.empty();
        }
        HostPort there = address.get();
        if (check.environment().isPortFree(there.isEveryInterface() ? "" : there.host(), (int) there.port())
                == Answer.NO) {
            Finding taken = Finding.at(WARNING, entry, "port-in-use", key, entry.value());
            found.accept(FreePort.after(check.environment(), there)
                    .map(next -> taken.fixedBy(IniFix.set(entry, next)))
                    .orElse(taken));
        }
        return address;
    }

    private static IniFix usual(IniEntry entry) {
        return IniFix.set(entry, entry.key().equals("http") ? IniSchema.DEFAULT_HTTP : "127.0.0.1:" + STATS_PORT);
    }

    private static void reach(IniCheck check, HostPort address, Consumer<Finding> found) {
        check.uwsgi("http").ifPresent(entry -> {
            if (!address.isLoopback()) {
                found.accept(Finding.at(INFO, entry, "open-to-network", entry.value())
                        .fixedBy(IniFix.set(entry, "127.0.0.1:" + address.port())));
            } else if (check.environment().servesRemoteCluster() == Answer.YES) {
                found.accept(Finding.at(WARNING, entry, "loopback-for-remote", entry.value())
                        .fixedBy(IniFix.set(entry, "0.0.0.0:" + address.port())));
            } else if (check.environment().servesRemoteCluster() == Answer.UNKNOWN) {
                found.accept(Finding.at(INFO, entry, "loopback", entry.value()));
            }
        });
    }
}
