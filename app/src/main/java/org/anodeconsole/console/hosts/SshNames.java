package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.jspecify.annotations.Nullable;

/** The names of users and groups there: SFTP's usual version tells numbers only. */
final class SshNames {
    private static final int LARGEST_FILE = 1 << 20;
    private static final int MODE_BITS = 9;

    private @Nullable Map<String, String> users;
    private @Nullable Map<String, String> groups;

    String owner(SftpClient sftp, Attributes attributes) {
        if (attributes.getOwner() != null) {
            return attributes.getOwner();
        }
        Map<String, String> known = users;
        if (known == null) {
            known = read(sftp, "/etc/passwd");
            users = known;
        }
        String number = String.valueOf(attributes.getUserId());
        return known.getOrDefault(number, number);
    }

    String group(SftpClient sftp, Attributes attributes) {
        if (attributes.getGroup() != null) {
            return attributes.getGroup();
        }
        Map<String, String> known = groups;
        if (known == null) {
            known = read(sftp, "/etc/group");
            groups = known;
        }
        String number = String.valueOf(attributes.getGroupId());
        return known.getOrDefault(number, number);
    }

    private static Map<String, String> read(SftpClient sftp, String file) {
        Map<String, String> names = new HashMap<>();
        try {
            String text = new String(SshFiles.content(sftp, file, 0, LARGEST_FILE), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                String[] fields = line.split(":");
                if (fields.length > 2) {
                    names.putIfAbsent(fields[2], fields[0]);
                }
            }
        } catch (IOException e) {
            return Map.of(); // The numbers are shown then.
        }
        return names;
    }

    static String mode(int permissions) {
        StringBuilder mode = new StringBuilder();
        for (int bit = MODE_BITS - 1; bit >= 0; bit--) {
            mode.append((permissions & (1 << bit)) == 0 ? '-' : "xwr".charAt(bit % 3));
        }
        return mode.toString();
    }
}
