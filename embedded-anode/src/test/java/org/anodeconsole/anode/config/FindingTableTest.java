package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.INFO;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;
import static org.anodeconsole.anode.config.IniTarget.EMBEDDED;
import static org.anodeconsole.anode.config.IniTarget.REFERENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anodeconsole.anode.config.Finding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row: a text that triggers one finding on one line, and a text beside it that does not. */
class FindingTableTest {
    static Stream<Arguments> reference() {
        return Stream.of(
                arguments("byte-order-mark", ERROR, 1, "\ufeff[uwsgi]", "[uwsgi]"),
                arguments("header", ERROR, 1, "[uwsgi] # x", " [uwsgi]"),
                arguments("header", ERROR, 1, "[uwsgi", "[uwsgi]"),
                arguments("colon", ERROR, 2, "[uwsgi]\nhttp: 127.0.0.1:6090", "[taosanode]\nlog-level: INFO"),
                arguments("duplicate-key", ERROR, 3, "[uwsgi]\nenv = A=1\nenv = B=2", "[uwsgi]\nenv = A=1\n[t]\nenv = B=2"),
                arguments("duplicate-key", ERROR, 3, "[taosanode]\nlog-level = INFO\nLog-Level: WARN", "[taosanode]\nlog-level = INFO\n#log-level = WARN"),
                arguments("duplicate-section", ERROR, 3, "[uwsgi]\nmaster = true\n[uwsgi]", "[uwsgi]\nmaster = true\n[Uwsgi]"),
                arguments("no-section", ERROR, 1, "http = :1\n[uwsgi]", "# http = :1\n[uwsgi]"),
                arguments("empty-key", ERROR, 2, "[uwsgi]\n= 3", "[uwsgi]\nhttp ="),
                arguments("no-delimiter", ERROR, 2, "[uwsgi]\nmaster", "[uwsgi]\nmaster ="),
                arguments("continuation", WARNING, 3, "[uwsgi]\nmaster = true\n  vacuum = true", "[uwsgi]\n  master = true\n  vacuum = true"),
                arguments("continuation", ERROR, 3, "[taosanode]\napp-log = /a\n log-level = INFO", "[taosanode]\n app-log = /a\nlog-level = INFO"),
                arguments("misspelt-section", WARNING, 1, "[taosnode]", "[taosanode]"),
                arguments("unknown-section", INFO, 1, "[somewhere]", "[tsfm-service]"),
                arguments("bad-boolean", WARNING, 2, "[uwsgi]\nmaster = perhaps", "[uwsgi]\nmaster = Off"),
                arguments("bad-number", ERROR, 2, "[uwsgi]\nprocesses = 0", "[uwsgi]\nprocesses = 1"),
                arguments("bad-number", ERROR, 2, "[uwsgi]\nthreads = four", "[uwsgi]\nthreads = 1024"),
                arguments("wrong-section", WARNING, 2, "[uwsgi]\napp-log = /a", "[taosanode]\napp-log = /a"),
                arguments("misspelt-key", WARNING, 2, "[uwsgi]\nHTTP = :1", "[uwsgi]\nhttp = :1"),
                arguments("misspelt-key", WARNING, 2, "[taosanode]\nmodle-dir = /m", "[taosanode]\nModel-Dir = /m"),
                arguments("unknown-key", INFO, 2, "[uwsgi]\ncheaper-rss-limit-soft = 1", "[tsfm-service]\nmine-own-model = http://h:1/p"),
                arguments("uwsgi-section-missing", ERROR, 0, "[taosanode]", "[uwsgi]"),
                arguments("daemonize", ERROR, 2, "[uwsgi]\ndaemonize = /l", "[uwsgi]\n#daemonize = /l"),
                arguments("wsgi-file-missing", ERROR, 0, "[uwsgi]", "[uwsgi]\nmodule = taosanalytics.app"),
                arguments("wsgi-file-documented", ERROR, 2, "[uwsgi]\nwsgi-file = /x/lib/taos/app.py", "[uwsgi]\nwsgi-file = /x/lib/taosanalytics/app.py"),
                arguments("callable-missing", ERROR, 0, "[uwsgi]", "[uwsgi]\nmodule = a:app"),
                arguments("do-not-modify", WARNING, 2, "[uwsgi]\nchdir = /opt", "[uwsgi]\nchdir = /usr/local/taos/taosanode/lib/"),
                arguments("do-not-modify", WARNING, 2, "[uwsgi]\nwsgi-file = /opt/app.py", "[uwsgi]\nwsgi-file = /usr/local/taos/taosanode/lib/taosanalytics/app.py"),
                arguments("do-not-modify", WARNING, 2, "[uwsgi]\ncallable = application", "[uwsgi]\ncallable = app"),
                arguments("need-app-missing", INFO, 0, "[uwsgi]", "[uwsgi]\nneed-app = true"),
                arguments("http-timeout-missing", WARNING, 0, "[uwsgi]", "[uwsgi]\nhttp-timeout = 1200"),
                arguments("http-timeout-short", WARNING, 2, "[uwsgi]\nhttp-timeout = 599", "[uwsgi]\nhttp-timeout = 600"),
                arguments("harakiri-short", WARNING, 2, "[uwsgi]\nharakiri = 60", "[uwsgi]\nharakiri = 0"),
                arguments("env-form", INFO, 2, "[uwsgi]\nenv = LC_ALL = C", "[uwsgi]\nenv = LC_ALL=C"),
                arguments("http-missing", ERROR, 0, "[uwsgi]", "[uwsgi]\nsocket = :1"),
                arguments("stats-exposed", WARNING, 2, "[uwsgi]\nstats = 0.0.0.0:8387", "[uwsgi]\nstats = 127.0.0.1:8387"),
                arguments("ports-equal", ERROR, 3, "[uwsgi]\nhttp = :6090\nstats = 127.0.0.1:6090", "[uwsgi]\nhttp = :6090\nstats = 127.0.0.1:6091"),
                arguments("bad-address", ERROR, 2, "[uwsgi]\nhttp = 127.0.0.1", "[uwsgi]\nhttp = [::1]:6090"),
                arguments("port-range", ERROR, 2, "[uwsgi]\nhttp = h:65536", "[uwsgi]\nhttp = h:65535"),
                arguments("port-range", ERROR, 2, "[uwsgi]\nstats = 127.0.0.1:0", "[uwsgi]\nstats = 127.0.0.1:1"),
                arguments("open-to-network", INFO, 2, "[uwsgi]\nhttp = 0.0.0.0:6090", "[uwsgi]\nhttp = localhost:6090"),
                arguments("loopback", INFO, 2, "[uwsgi]\nhttp = 127.0.0.1:6090", "[uwsgi]\nhttp = 10.0.0.7:6090"),
                arguments("empty-path", WARNING, 2, "[taosanode]\napp-log =", "[taosanode]\n#app-log ="),
                arguments("relative-path", WARNING, 2, "[taosanode]\napp-log = log/a.log", "[taosanode]\napp-log = C:\\a.log"),
                arguments("bad-log-level", WARNING, 2, "[taosanode]\nlog-level = WARNING", "[taosanode]\nlog-level = warn"),
                arguments("debug-level", WARNING, 2, "[taosanode]\nlog-level = Debug", "[taosanode]\nlog-level = ERROR"),
                arguments("draw-result-on", WARNING, 2, "[taosanode]\ndraw-result = 0", "[taosanode]\n# draw-result = 0"),
                arguments("bad-url", ERROR, 2, "[tsfm-service]\ntdtsfm_1 = 127.0.0.1:5000/tdtsfm", "[tsfm-service]\ntdtsfm_1 = http://127.0.0.1:5000/tdtsfm"),
                arguments("percent-uwsgi", WARNING, 2, "[uwsgi]\nlogto = /l/%p.log", "[uwsgi]\nlogto = /l/100%%.log"),
                arguments("percent-python", ERROR, 2, "[taosanode]\napp-log = /l/%d.log", "[taosanode]\napp-log = /l/%%d.log"),
                arguments("percent-python", ERROR, 2, "[taosanode]\napp-log = %(base)s/a", "[taosanode]\napp-log = %(model-dir)s/a\nmodel-dir = /m"));
    }

    static Stream<Arguments> embedded() {
        return Stream.of(
                arguments("byte-order-mark.embedded", INFO, 1, "\ufeff[uwsgi]", "[uwsgi]"),
                arguments("duplicate-key.embedded", WARNING, 3, "[uwsgi]\nhttp = :1\nhttp = :2", "[uwsgi]\nhttp = :1"),
                arguments("duplicate-key.embedded", INFO, 3, "[uwsgi]\nenv = A=1\nenv = B=2", "[uwsgi]\nenv = A=1"),
                arguments("duplicate-section.embedded", INFO, 2, "[uwsgi]\n[uwsgi]", "[uwsgi]"),
                arguments("no-section.embedded", WARNING, 1, "http = :1", "[uwsgi]\nhttp = :1"),
                arguments("empty-key.embedded", WARNING, 2, "[uwsgi]\n= 1", "[uwsgi]\nhttp = :1"),
                arguments("no-delimiter.embedded", WARNING, 2, "[taosanode]\nlog-level", "[taosanode]\nlog-level = INFO"),
                arguments("continuation.embedded", INFO, 3, "[taosanode]\napp-log = /a\n log-level = INFO", "[taosanode]\napp-log = /a\nlog-level = INFO"),
                arguments("ignored-key", INFO, 2, "[uwsgi]\nprocesses = 2", "[uwsgi]\nlogto = /l"),
                arguments("http-missing.embedded", INFO, 0, "", "[uwsgi]\nhttp = :1"),
                arguments("percent-literal", INFO, 2, "[taosanode]\napp-log = /a%d", "[taosanode]\napp-log = /a"),
                arguments("bad-log-level", WARNING, 2, "[taosanode]\nlog-level = LOUD", "[taosanode]\nlog-level = INFO"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource
    void reference(String code, Severity severity, int line, String trigger, String harmless) {
        assertTriggers(REFERENCE, code, severity, line, trigger, harmless);
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource
    void embedded(String code, Severity severity, int line, String trigger, String harmless) {
        assertTriggers(EMBEDDED, code, severity, line, trigger, harmless);
    }

    private static void assertTriggers(
            IniTarget target, String code, Severity severity, int line, String trigger, String harmless) {
        IniDocument document = IniDocument.parse(trigger);
        List<Finding> hits = findings(document, target, code);
        assertEquals(1, hits.size(), "findings: " + all(document, target));
        assertEquals(severity, hits.getFirst().severity());
        assertEquals(line, hits.getFirst().line());
        assertEquals(List.of(), findings(IniDocument.parse(harmless), target, code));

        for (IniFix fix : hits.getFirst().fixes()) {
            IniDocument mended = fix.edit().apply(document);
            assertEquals(List.of(), findings(mended, target, code), "after " + fix.label(Locale.ENGLISH));
        }
        String message = hits.getFirst().message(Locale.ENGLISH);
        assertFalse(message.matches(".*\\{\\d.*"), message);
        assertTrue(hits.getFirst().arguments().stream().allMatch(message::contains), message);
    }

    private static List<Finding> findings(IniDocument document, IniTarget target, String code) {
        return all(document, target).stream().filter(f -> f.code().equals(code)).toList();
    }

    private static List<Finding> all(IniDocument document, IniTarget target) {
        return TaosanodeIni.of(document).findings(target, ConfigEnvironment.unknown());
    }
}
