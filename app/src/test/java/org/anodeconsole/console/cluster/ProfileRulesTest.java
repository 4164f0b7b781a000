package org.anodeconsole.console.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileRulesTest {
    private static final List<Endpoint> ONE = List.of(new Endpoint("db1", 6041));

    private static List<String> keys(ClusterProfile profile, String... taken) {
        return ProfileRules.check(profile, List.of(taken)).stream()
                .map(finding -> finding.problem().key())
                .toList();
    }

    private static ClusterProfile with(Login login, String user, Tls tls, String zone, Transport transport) {
        return new ClusterProfile("", "Lab", ONE, login, user, tls, zone, transport);
    }

    @Test
    void acceptsWhatIsComplete() {
        assertEquals(List.of(), keys(Profiles.named("Lab"), "Other"));
        assertEquals(List.of(), keys(with(Login.TOKEN, "", Tls.SYSTEM, "Asia/Shanghai", Transport.REST)));
    }

    @Test
    void findsEverythingAtOnce() {
        assertEquals(List.of("cluster.profile.nameMissing", "cluster.profile.endpoints", "cluster.profile.userMissing"),
                keys(new ClusterProfile("", " ", List.of(), Login.PASSWORD, "", Tls.OFF, "", Transport.AUTOMATIC)));
    }

    @Test
    void aNameIsNotGivenTwiceAndNotTooLong() {
        assertEquals(List.of("cluster.profile.nameTaken"), keys(Profiles.named("Lab"), "Lab"));
        assertEquals(List.of("cluster.profile.name"), keys(Profiles.named("x".repeat(61))));
    }

    @Test
    void aTokenDoesNotCrossTheNetworkReadable() {
        assertEquals(List.of("cluster.profile.tokenNeedsTls"), keys(with(Login.TOKEN, "", Tls.OFF, "", Transport.AUTOMATIC)));
    }

    @Test
    void theNativeConnectionKnowsNoTls() {
        assertEquals(List.of("cluster.profile.nativePlain"), keys(with(Login.PASSWORD, "root", Tls.SYSTEM, "", Transport.NATIVE)));
    }

    @Test
    void aPinNeedsAWholeFingerprint() {
        assertEquals(List.of("cluster.profile.fingerprint"),
                keys(with(Login.PASSWORD, "root", Tls.pinned("AB:CD"), "", Transport.AUTOMATIC)));
        assertEquals(List.of(),
                keys(with(Login.PASSWORD, "root", Tls.pinned("AB:".repeat(31) + "CD"), "", Transport.AUTOMATIC)));
    }

    @Test
    void anAuthorityNeedsAFile(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("ca.pem");
        ClusterProfile profile = with(Login.PASSWORD, "root", Tls.authority(file.toString()), "", Transport.AUTOMATIC);
        assertEquals(List.of("cluster.profile.authority"), keys(profile));
        Files.writeString(file, "-----BEGIN CERTIFICATE-----");
        assertEquals(List.of(), keys(profile));
        assertEquals(List.of("cluster.profile.authority"),
                keys(with(Login.PASSWORD, "root", Tls.authority("\0"), "", Transport.AUTOMATIC)));
    }

    @Test
    void aTimeZoneExists() {
        assertEquals(List.of("cluster.profile.timeZone"),
                keys(with(Login.PASSWORD, "root", Tls.OFF, "Middle/Earth", Transport.AUTOMATIC)));
    }
}
