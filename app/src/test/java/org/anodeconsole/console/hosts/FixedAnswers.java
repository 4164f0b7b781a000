package org.anodeconsole.console.hosts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A user who answers what the test says, and keeps what was asked. */
public final class FixedAnswers implements SshQuestions {
    public volatile boolean trusts = true;
    public final Queue<String> passwords = new ArrayDeque<>();
    public final Queue<String> passphrases = new ArrayDeque<>();
    public final List<String> asked = new ArrayList<>();
    volatile HostKey shown;

    @Override
    public synchronized boolean trust(HostKey key) {
        asked.add("trust");
        shown = key;
        return trusts;
    }

    @Override
    public synchronized Optional<char[]> password(String user, String host, boolean again) {
        asked.add("password of " + user + (again ? " again" : ""));
        return Optional.ofNullable(passwords.poll()).map(String::toCharArray);
    }

    @Override
    public synchronized Optional<char[]> passphrase(String keyFile, boolean again) {
        asked.add("passphrase" + (again ? " again" : ""));
        return Optional.ofNullable(passphrases.poll()).map(String::toCharArray);
    }
}
