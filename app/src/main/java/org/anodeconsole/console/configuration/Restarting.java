package org.anodeconsole.console.configuration;

import java.time.Duration;
import java.util.Optional;
import org.anodeconsole.anode.config.HostPort;
import org.anodeconsole.console.language.ProblemException;

/** Restarts the service of a configuration and watches whether the anode comes back. */
public final class Restarting {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Readiness readiness;

    public Restarting(Readiness readiness) {
        this.readiness = readiness;
    }

    /**
     * Restarts and returns when the anode answers at the address its configuration names then: a service may move to a free port
     * while it starts, and says so in its file.
     *
     * @return how long it took
     * @throws ProblemException when it could not be restarted, or did not answer within its time
     */
    Duration restart(ConfigPlace place) throws ProblemException, InterruptedException {
        ServiceRestart service = place.service().orElseThrow(() -> new IllegalStateException("no service reads " + place.path()));
        long begin = System.nanoTime();
        service.restart();
        byte[] content = place.host().files().read(place.path(), Saving.LARGEST).content();
        Optional<HostPort> address = place.format().address(content).flatMap(HostPort::parse).filter(HostPort::isValidPort);
        if (address.isEmpty()) {
            throw new ProblemException("configuration.restart.noAddress", "", place.path());
        }
        long until = System.nanoTime() + service.patience().toNanos();
        while (!readiness.answers(place.host(), address.get())) {
            if (System.nanoTime() > until) {
                throw new ProblemException(
                        "configuration.restart.silent", "",
                        place.format().address(content).orElse(""), String.valueOf(service.patience().toSeconds()));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
