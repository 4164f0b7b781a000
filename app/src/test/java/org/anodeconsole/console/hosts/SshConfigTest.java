package org.anodeconsole.console.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshConfigTest {
    @TempDir
    Path home;

    private SshTarget resolve(String config, SshEntry entry) throws Exception {
        Files.createDirectories(home.resolve(".ssh"));
        Files.writeString(home.resolve(".ssh/config"), config);
        return new SshConfig(home, "me", Map.of("SSH_AUTH_SOCK", "/run/agent")).resolve(entry);
    }

    private static SshEntry alias(String name) {
        return new SshEntry("test", name, 0, "", "");
    }

    @Test
    void takesTheUsualWithoutAConfiguration() throws Exception {
        SshTarget target = new SshConfig(home, "me", Map.of()).resolve(alias("server.example.org"));
        assertEquals("server.example.org", target.host());
        assertEquals(22, target.port());
        assertEquals("me", target.user());
        assertEquals("", target.agent());
        assertEquals(home.resolve(".ssh/known_hosts"), target.knownHosts().getFirst());
        assertEquals(List.of(), target.jumps());
    }

    @Test
    void takesTheFirstValueThatApplies() throws Exception {
        SshTarget target = resolve("""
                # a comment
                User first
                Host prod-* !prod-2
                    HostName %h.example.org
                    Port = 2200
                    User second
                    ProxyJump a@b:22,c
                host *
                    Port 1
                    HostKeyAlias "same name"
                Match user x
                    Port 9
                    IdentityAgent none
                Match all
                    IdentitiesOnly yes
                """, alias("prod-1"));
        assertEquals("prod-1.example.org", target.host());
        assertEquals(2200, target.port());
        assertEquals("first", target.user());
        assertEquals(List.of("a@b:22", "c"), target.jumps());
        assertEquals("same name", target.knownAs());
        assertEquals("/run/agent", target.agent());
        assertTrue(target.onlyTheseKeys());
    }

    @Test
    void leavesNegatedHostsAlone() throws Exception {
        SshTarget target = resolve("Host prod-* !prod-2\n Port 2200\n", alias("prod-2"));
        assertEquals(22, target.port());
        assertFalse(target.onlyTheseKeys());
    }

    @Test
    void letsTheEntryComeFirst() throws Exception {
        SshTarget target = resolve("Host *\n Port 2200\n User other\n", new SshEntry("test", "h", 23, "mira", "~/key"));
        assertEquals(23, target.port());
        assertEquals("mira", target.user());
        assertEquals(List.of(home.resolve("key")), target.keyFiles());
    }

    @Test
    void gathersAllKeyFilesThatExist() throws Exception {
        Files.createDirectories(home.resolve(".ssh"));
        Files.writeString(home.resolve(".ssh/one"), "");
        Files.writeString(home.resolve("two h"), "");
        SshTarget target = resolve(
                "IdentityFile one\nIdentityFile \"~/two %h\"\nIdentityFile missing\nIdentityAgent /x/%r\n", alias("h"));
        assertEquals(List.of(home.resolve(".ssh/one"), home.resolve("two h")), target.keyFiles());
        assertEquals("/x/me", target.agent());
    }

    @Test
    void survivesAFileThatIncludesItself() throws Exception {
        Files.createDirectories(home.resolve(".ssh"));
        Files.writeString(home.resolve(".ssh/config"), "Include config\nPort 2200\n");
        assertEquals("hosts.file.failed", HostContract.problem(
                () -> new SshConfig(home, "me", Map.of()).resolve(alias("h"))));
    }
}
