package org.anodeconsole.console.services;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** A service that starts when it is allowed to, at an address of the test's choice. */
final class FakeService implements Service {
    final ServiceStateMachine machine = new ServiceStateMachine(ServiceState.STOPPED, () -> Instant.parse("2026-01-02T03:04:05Z"));
    final CountDownLatch mayStart = new CountDownLatch(1);
    volatile ProblemException pollFailure;
    /** What a poll waits for before it follows the log. */
    volatile CountDownLatch mayFollow = new CountDownLatch(0);
    volatile boolean followed;
    LogBuffer buffer = new LogBuffer(LogBuffer.USUAL_CAPACITY);
    volatile String locked = "";
    volatile Optional<AnodeAddress> address = Optional.empty();
    volatile ProblemException refusal;
    volatile ProblemException concern;

    @Override
    public String id() {
        return "taosanoded";
    }

    @Override
    public ServiceStatus status() {
        return machine.status();
    }

    @Override
    public void listen(Runnable listener) {
        machine.listen(listener);
    }

    @Override
    public ServiceFacts facts() {
        return new ServiceFacts(address, OptionalLong.of(42), OptionalLong.of(5L << 20), "/etc/taosanode.ini", Optional.empty());
    }

    @Override
    public List<LogSource> logs() {
        return List.of(new LogSource() {
            @Override
            public String name() {
                return "application";
            }

            @Override
            public String place() {
                return "";
            }

            @Override
            public void poll() throws ProblemException, InterruptedException {
                if (pollFailure != null) {
                    throw pollFailure;
                }
                mayFollow.await();
                followed = true;
            }

            @Override
            public void rest() {
                followed = false;
            }

            @Override
            public LogBuffer lines() {
                return buffer;
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof LogSource source && source.lines() == buffer;
            }

            @Override
            public int hashCode() {
                return 1;
            }
        });
    }

    @Override
    public Optional<ProblemException> question(ServiceAction action) {
        return Optional.ofNullable(concern);
    }

    @Override
    public String lockedBecause(Messages messages) {
        return locked;
    }

    @Override
    public void start() throws ProblemException, InterruptedException {
        machine.move(EnumSet.of(ServiceState.STOPPED, ServiceState.FAILED), ServiceState.STARTING);
        mayStart.await();
        if (refusal != null) {
            machine.fail(EnumSet.of(ServiceState.STARTING), new ServiceFailure(refusal, List.of("the last line")));
            throw refusal;
        }
        machine.move(EnumSet.of(ServiceState.STARTING), ServiceState.RUNNING);
    }

    @Override
    public void stop() throws ProblemException {
        if (refusal != null) {
            throw refusal;
        }
        machine.move(EnumSet.of(ServiceState.RUNNING), ServiceState.STOPPING);
        machine.move(EnumSet.of(ServiceState.STOPPING), ServiceState.STOPPED);
    }

    @Override
    public void restart() throws ProblemException, InterruptedException {
        stop();
        start();
    }
}
