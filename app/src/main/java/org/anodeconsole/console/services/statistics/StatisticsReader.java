package org.anodeconsole.console.services.statistics;

import java.io.IOException;
import java.time.Duration;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.HostConnection;
import org.anodeconsole.console.language.ProblemException;

/** Asks the statistics server that a taosanode.ini names: connects as a program on that computer would, and reads to the end. */
public final class StatisticsReader {
    private static final int LARGEST = 4 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Host host;

    public StatisticsReader(Host host) {
        this.host = host;
    }

    /**
     * @param address where it listens
     * @param statistics what it said
     */
    public record Answer(StatisticsAddress address, Statistics statistics) {}

    /** @param ini the path of the configuration on the host; it is read each time, so that a change counts at once */
    public Answer read(String ini) throws ProblemException, InterruptedException {
        StatisticsAddress address = StatisticsAddress.in(host.files(), ini);
        return new Answer(address, Statistics.parse(document(address)));
    }

    private byte[] document(StatisticsAddress address) throws ProblemException, InterruptedException {
        try (HostConnection connection = host.connect(address.host(), address.port())) {
            // A server that neither answers nor hangs up is left by closing the connection under the reader.
            Thread guard = Thread.ofVirtual().name("statistics-guard").start(() -> closeLater(connection));
            try {
                byte[] bytes = connection.input().readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new ProblemException("services.statistics.unintelligible", "more than " + LARGEST + " bytes");
                }
                return bytes;
            } finally {
                guard.interrupt();
            }
        } catch (IOException e) {
            throw new ProblemException("services.statistics.silent", e.toString(), address.toString());
        }
    }

    private static void closeLater(HostConnection connection) {
        try {
            Thread.sleep(PATIENCE);
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // Read in time: nothing to close.
        }
    }
}
