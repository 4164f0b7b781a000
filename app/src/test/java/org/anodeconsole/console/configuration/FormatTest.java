package org.anodeconsole.console.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.IniTarget;
import org.junit.jupiter.api.Test;

class FormatTest {
    private static final ConfigFormat INI = ConfigFormat.of("/etc/taos/taosanode.ini", IniTarget.REFERENCE);
    private static final ConfigFormat PYTHON = ConfigFormat.of("/etc/taos/taosanode.config.py", IniTarget.REFERENCE);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Field field(ConfigFormat format, String file, String name) {
        return format.fields(bytes(file)).stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    private static String set(ConfigFormat format, String file, String name, String value) {
        return new String(format.withValue(bytes(file), field(format, file, name), value), StandardCharsets.UTF_8);
    }

    @Test
    void aValueIsSetInItsLineAndAMissingKeyIsAdded() {
        String ini = "[uwsgi]\r\nhttp=0.0.0.0:6090\r\n# end\r\n";

        assertEquals("[uwsgi]\r\nhttp=127.0.0.1:1\r\n# end\r\n", set(INI, ini, "http", "127.0.0.1:1"));
        assertEquals("[uwsgi]\r\nhttp=0.0.0.0:6090\r\nthreads=4\r\n# end\r\n", set(INI, ini, "threads", "4"));
        assertEquals("bind = 'a:1'  # x\n", set(PYTHON, "bind = 'b:2'  # x\n", "bind", "a:1"));
        assertEquals("workers = 2\ntimeout = 1200\n", set(PYTHON, "workers = 2\n", "timeout", "1200"));
        assertEquals("models = {'a': {'port': 7}}\n", set(PYTHON, "models = {'a': {'port': 6}}\n", "models.a.port", "7"));
    }

    @Test
    void aKeyIsTakenOutByMakingItAComment() {
        String ini = "[uwsgi]\ndaemonize = /l\n";

        assertEquals("[uwsgi]\n# daemonize = /l\n",
                new String(INI.without(bytes(ini), field(INI, ini, "daemonize")), StandardCharsets.UTF_8));
        assertEquals("# daemon = True\n",
                new String(PYTHON.without(bytes("daemon = True\n"), field(PYTHON, "daemon = True\n", "daemon")), StandardCharsets.UTF_8));
    }

    @Test
    void expressionsAreShownAndNotEditable() {
        Field threads = field(PYTHON, "threads = max(2, 4)\n", "threads");

        assertFalse(threads.editable());
        assertEquals(Optional.of("max(2, 4)"), threads.value());
    }

    @Test
    void theBuiltInAnodeIsOfferedOnlyWhatItReads() {
        ConfigFormat embedded = ConfigFormat.of("/c/taosanode.ini", IniTarget.EMBEDDED);
        List<String> names = embedded.fields(bytes("[uwsgi]\nprocesses = 2\n")).stream().map(Field::name).toList();

        assertTrue(names.containsAll(List.of("processes", "http", "log-level")) && !names.contains("harakiri"), names.toString());
        assertFalse(field(embedded, "[uwsgi]\nprocesses = 2\n", "processes").needsRestart());
        assertTrue(field(embedded, "", "http").needsRestart());
    }

    @Test
    void everyFixOfTheShippedFileLeavesFewerFindings() {
        String shipped = """
                [uwsgi]
                env = LC_ALL = en_US.UTF-8
                env = A=B
                http = 0.0.0.0:6090
                chdir = /usr/local/taos/taosanode/lib
                wsgi-file = /usr/local/taos/taosanode/lib/taos/app.py
                daemonize = /var/log/x
                stats = 0.0.0.0:8387
                hrakiri = 0
                [taosanode]
                log-level = DEBUG
                draw-result = 0
                """;
        List<Issue> issues = INI.issues(bytes(shipped), ConfigEnvironment.unknown());
        assertTrue(issues.size() >= 9, issues.toString());

        int fixes = 0;
        for (Issue issue : issues) {
            for (Issue.Fix fix : issue.fixes()) {
                List<Issue> left = INI.issues(fix.edit().apply(bytes(shipped)), ConfigEnvironment.unknown());
                assertTrue(left.stream().filter(other -> code(other).equals(code(issue))).count()
                        < issues.stream().filter(other -> code(other).equals(code(issue))).count(), code(issue));
                fixes++;
            }
        }
        assertTrue(fixes >= 10, "fixes: " + fixes);
    }

    private static String code(Issue issue) {
        return issue.finding().code();
    }

    @Test
    void changedKeysAreNamedWithOldAndNewValue() {
        byte[] before = bytes("[uwsgi]\nhttp = a:1\nthreads = 2\n# x\n");
        byte[] after = bytes("[uwsgi]\n# y\nhttp = a:2\nneed-app = true\n");

        List<KeyChange> changes = KeyChange.between(INI, before, after);

        assertEquals(List.of("http a:1>a:2", "need-app ->true", "threads 2>-"), changes.stream()
                .map(change -> change.name() + " " + change.before().orElse("-") + ">" + change.after().orElse("-"))
                .toList());
    }

    @Test
    void coloursCommentsSectionsKeysAndLiterals() {
        assertEquals(
                List.of("comment:# a = b", "section:[uwsgi]", "key:http", "delimiter:="),
                parts(Highlighting.INI, "# a = b\n[uwsgi]\nhttp = x\n"));
        assertEquals(
                List.of("key:bind", "text:'a # b'", "comment:# c", "key:on", "word:True", "key:n", "number:12"),
                parts(Highlighting.PYTHON, "bind = 'a # b'  # c\non = True\nn = 12\n"));
    }

    private static List<String> parts(Highlighting highlighting, String text) {
        return highlighting.parts(text).stream()
                .map(part -> part.kind() + ":" + text.substring(part.from(), part.to()))
                .toList();
    }
}
