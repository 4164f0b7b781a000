package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.anodeconsole.console.hosts.MemoryHost;
import org.junit.jupiter.api.Test;

class HostLogsTest {
    private static final String INI = "/etc/taos/taosanode.ini";
    private final MemoryHost host = new MemoryHost();
    private final HostLogs logs = new HostLogs(host, "taosanoded.service", INI);

    private List<String> places() {
        return logs.sources().stream().map(source -> source.name() + " " + source.place()).toList();
    }

    @Test
    void isTheJournalAloneWhereNoConfigurationCanBeRead() throws Exception {
        logs.look();
        assertEquals(List.of("journal journalctl --unit=taosanoded.service"), places());
    }

    @Test
    void isTheFilesTheConfigurationNamesAndTheJournal() throws Exception {
        host.file(INI, "[uwsgi]\nchdir = /usr/local/taos/taosanode/lib\nlogto = /var/log/taos/taosanode/taosanode.log\n"
                + "[taosanode]\napp-log = taosanode.app.log\n");
        logs.look();
        assertEquals(List.of(
                "application /usr/local/taos/taosanode/lib/taosanode.app.log",
                "requests /var/log/taos/taosanode/taosanode.log",
                "journal journalctl --unit=taosanoded.service"), places());
    }

    @Test
    void keepsALogWhosePathStaysTheSame() throws Exception {
        host.file(INI, "[uwsgi]\nlogto = /a.log\n[taosanode]\napp-log = /b.log\n");
        logs.look();
        List<LogSource> before = logs.sources();
        host.file(INI, "[uwsgi]\nlogto = /other.log\n[taosanode]\napp-log = /b.log\n");
        logs.look();
        assertSame(before.get(0), logs.sources().get(0));
        assertEquals("/other.log", logs.sources().get(1).place());
        assertSame(before.get(2), logs.sources().get(2));
    }
}
