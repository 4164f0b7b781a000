package org.anodeconsole.console.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.ProblemException;

/** Looks for an anode that already runs with the same configuration, because another console of this user started it. */
final class OtherAnode {
    /** The anode of a console that was killed notices within half a second that it has to end. */
    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(2);

    private static final long LONGEST_PID_FILE = 40;

    private final AnodeClient client;

    OtherAnode(AnodeClient client) {
        this.client = client;
    }

    /** The process, when the one named in the pid file lives and the address answers as an anode. */
    Optional<ProcessHandle> find(AnodeSettings settings) throws InterruptedException {
        Optional<ProcessHandle> named = settings.pidFile().flatMap(OtherAnode::named);
        if (named.isEmpty() || !answers(settings)) {
            return Optional.empty();
        }
        long until = System.nanoTime() + ORPHAN_GRACE.toNanos();
        while (System.nanoTime() < until) {
            if (!named.get().isAlive()) {
                return Optional.empty();
            }
            Thread.sleep(50);
        }
        return answers(settings) ? named : Optional.empty();
    }

    private boolean answers(AnodeSettings settings) {
        try {
            client.status(EmbeddedIni.reachedAt(settings.http()));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static Optional<ProcessHandle> named(Path pidFile) {
        try {
            if (!Files.isRegularFile(pidFile) || Files.size(pidFile) > LONGEST_PID_FILE) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // Not a pid file: nobody to be found.
        }
    }
}
