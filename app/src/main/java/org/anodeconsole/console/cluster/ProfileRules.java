package org.anodeconsole.console.cluster;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.language.ProblemException;

/** What a profile must be like before it can be kept. */
final class ProfileRules {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_ENDPOINTS = 20;
    /** TDengine keeps 23 bytes of a user's name, see TSDB_USER_LEN. */
    private static final int LONGEST_USER = 23;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{2}(?::[0-9A-F]{2}){31}");

    /** The part of a profile a finding is about. */
    enum Field {
        NAME,
        ENDPOINTS,
        USER,
        TLS,
        TIME_ZONE
    }

    record Finding(Field field, ProblemException problem) {}

    private ProfileRules() {}

    /** @param taken the names of the other profiles */
    static List<Finding> check(ClusterProfile profile, Collection<String> taken) {
        List<Finding> findings = new ArrayList<>();
        String name = profile.name();
        if (name.isEmpty()) {
            findings.add(finding(Field.NAME, "cluster.profile.nameMissing", LONGEST_NAME));
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            findings.add(finding(Field.NAME, "cluster.profile.name", name, LONGEST_NAME));
        } else if (taken.contains(name)) {
            findings.add(finding(Field.NAME, "cluster.profile.nameTaken", name));
        }
        int endpoints = profile.endpoints().size();
        if (endpoints == 0 || endpoints > MOST_ENDPOINTS) {
            findings.add(finding(Field.ENDPOINTS, "cluster.profile.endpoints", endpoints, MOST_ENDPOINTS));
        }
        String user = profile.user();
        if (profile.login() == Login.PASSWORD && (user.isBlank() || user.length() > LONGEST_USER)) {
            findings.add(finding(Field.USER, user.isBlank() ? "cluster.profile.userMissing" : "cluster.profile.user", user, LONGEST_USER));
        }
        checkTls(profile, findings);
        if (!profile.timeZone().isEmpty() && !ZoneId.getAvailableZoneIds().contains(profile.timeZone())) {
            findings.add(finding(Field.TIME_ZONE, "cluster.profile.timeZone", profile.timeZone()));
        }
        return findings;
    }

    private static void checkTls(ClusterProfile profile, List<Finding> findings) {
        Tls tls = profile.tls();
        if (profile.transport() == Transport.NATIVE && (profile.secure() || profile.login() == Login.TOKEN)) {
            findings.add(finding(Field.TLS, "cluster.profile.nativePlain"));
        } else if (profile.login() == Login.TOKEN && !profile.secure()) {
            findings.add(finding(Field.TLS, "cluster.profile.tokenNeedsTls"));
        } else if (tls.mode() == Tls.Mode.AUTHORITY && !isFile(tls.authority())) {
            findings.add(finding(Field.TLS, "cluster.profile.authority", tls.authority()));
        } else if (tls.mode() == Tls.Mode.PINNED && !FINGERPRINT.matcher(tls.fingerprint()).matches()) {
            findings.add(finding(Field.TLS, "cluster.profile.fingerprint", tls.fingerprint()));
        }
    }

    private static boolean isFile(String path) {
        try {
            return !path.isEmpty() && Files.isReadable(Path.of(path)) && Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Finding finding(Field field, String key, Object... arguments) {
        return new Finding(field, new ProblemException(key, "", arguments));
    }
}
