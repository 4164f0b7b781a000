package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The private keys of one connection, read from their files. */
final class SshKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SshKeys.class);
    private static final long LARGEST_FILE = 1 << 20;

    private final List<KeyPair> open = new ArrayList<>();
    private final List<Path> locked = new ArrayList<>();

    /** Reads the files, with the passphrases known so far. What cannot be read is left out. */
    static SshKeys read(List<Path> files, SshSecrets secrets) {
        SshKeys keys = new SshKeys();
        for (Path file : files) {
            keys.add(file, secrets.get(file.toString()));
        }
        return keys;
    }

    private void add(Path file, Optional<String> passphrase) {
        boolean[] asked = new boolean[1];
        FilePasswordProvider answer = (session, resource, tries) -> {
            asked[0] = true;
            return passphrase.orElse("");
        };
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return;
            }
            try (var content = Files.newInputStream(file)) {
                Iterable<KeyPair> pairs =
                        SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(file.toString()), content, answer);
                if (pairs != null) {
                    pairs.forEach(open::add);
                }
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            if (asked[0]) {
                locked.add(file);
            } else {
                LOG.debug("The key {} cannot be read", file, e);
            }
        }
    }

    List<KeyPair> open() {
        return open;
    }

    /** The files whose passphrase is not known. */
    List<Path> locked() {
        return locked;
    }

    /** Whether the key belongs to one of the files, by their public halves. */
    static boolean isOneOf(PublicKey key, List<Path> files, SshKeys keys) {
        return keys.open.stream().anyMatch(pair -> KeyUtils.compareKeys(pair.getPublic(), key))
                || files.stream().anyMatch(file -> isOf(key, file.resolveSibling(file.getFileName() + ".pub")));
    }

    private static boolean isOf(PublicKey key, Path publicFile) {
        try {
            if (!Files.isRegularFile(publicFile) || Files.size(publicFile) > LARGEST_FILE) {
                return false;
            }
            AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(Files.readString(publicFile).strip());
            return entry != null
                    && KeyUtils.compareKeys(entry.resolvePublicKey(null, PublicKeyEntryResolver.IGNORING), key);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.debug("The public key {} cannot be read", publicFile, e);
            return false;
        }
    }
}
