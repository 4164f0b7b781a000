package org.anodeconsole.console.doctor.checks;

import java.net.InetAddress;
import java.util.List;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.language.ProblemException;

/** Tells whether an address is that of the examined anode, in whatever spelling. */
final class SameAnode {
    private SameAnode() {}

    static boolean are(Evidence evidence, String url) throws InterruptedException {
        AnodeAddress mine = evidence.address();
        try {
            AnodeAddress other = AnodeAddress.parse(url);
            if (mine.port() != other.port()) {
                return false;
            }
            if (mine.host().equals(other.host())) {
                return true;
            }
            List<InetAddress> here = evidence.resolve(mine.host());
            List<InetAddress> there = evidence.resolve(other.host());
            return here.stream().anyMatch(one -> there.contains(one)
                    || (one.isLoopbackAddress() && there.stream().anyMatch(InetAddress::isLoopbackAddress)));
        } catch (ProblemException | NotCheckedException e) {
            // What is no address, or a name nobody knows, cannot be told to be the same.
            return false;
        }
    }
}
