package org.anodeconsole.anode.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IniDocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "[uwsgi]\r\nhttp = 127.0.0.1:6090\n; note\r\n\n# more",
                "\ufeff[uwsgi]\nhttp=:6090\n",
                "[a\nno delimiter\n = \n=x\n\ra\r\r\n",
                "# 中文，注释\n[taosanode]\nmodel-dir = /模型/"
            })
    void keepsEveryByteOfText(String text) {
        assertEquals(text, IniDocument.parse(text).toString());
    }

    @Test
    void keepsBytesThatAreNoUtf8() {
        byte[] bytes = {'[', 'u', ']', '\n', 'k', '=', (byte) 0xc4, (byte) 0xe3, 0, '\n', (byte) 0xff};

        assertArrayEquals(bytes, IniDocument.parse(bytes).toBytes());
    }

    @Test
    void changesOneValueBesideBytesThatAreNoUtf8() {
        byte[] before = {'[', 't', ']', '\n', '#', (byte) 0xff, '\n', 'k', '=', 'a', '\n'};
        byte[] after = {'[', 't', ']', '\n', '#', (byte) 0xff, '\n', 'k', '=', 'b', '\n'};

        assertArrayEquals(after, IniDocument.parse(before).withValue("t", "k", "b").toBytes());
    }

    @Test
    void findsKeysWithTheirLines() {
        IniDocument document = IniDocument.parse("[uwsgi]\n# c\nhttp = :6090 \n\n[taosanode]\nlog-level: INFO\n");

        assertEquals(
                List.of(
                        new IniEntry(3, "uwsgi", "http", ":6090", "="),
                        new IniEntry(6, "taosanode", "log-level", "INFO", ":")),
                document.entries());
        assertEquals(
                List.of("uwsgi", "taosanode"),
                document.sections().stream().map(IniSection::name).toList());
    }

    @Test
    void takesEverythingAfterTheFirstEqualsSignAsTheValue() {
        IniDocument document = IniDocument.parse("[uwsgi]\nenv = LC_ALL = en_US.UTF-8\n");

        assertEquals(Optional.of("LC_ALL = en_US.UTF-8"), document.value("uwsgi", "env"));
    }

    @Test
    void comparesKeysAsTheirReaderDoes() {
        IniDocument document = IniDocument.parse("[uwsgi]\nHttp = a\n[taosanode]\nLog-Level = INFO\n");

        assertEquals(Optional.empty(), document.value("uwsgi", "http"));
        assertEquals(Optional.of("INFO"), document.value("taosanode", "log-level"));
    }

    @Test
    void lastDuplicateCounts() {
        IniDocument document = IniDocument.parse("[uwsgi]\nhttp = a\nhttp = b\n");

        assertEquals("[uwsgi]\nhttp = a\nhttp = c\n", document.withValue("uwsgi", "http", "c").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "k=a|k=b",
                "k = a|k = b",
                "  k\t=\t a  |  k\t=\t b  ",
                "k =|k = b",
                "k = |k = b",
                "k=|k=b",
                "k|k = b",
                "k:a=c|k:b"
            })
    void keepsTheShapeOfALine(String before, String after) {
        IniDocument changed = IniDocument.parse("[t]\r\n" + before + "\r\n").withValueAt(2, "b");

        assertEquals("[t]\r\n" + after + "\r\n", changed.toString());
    }

    @Test
    void addsAKeyAfterTheLastOneOfItsSection() {
        IniDocument document = IniDocument.parse("[uwsgi]\r\nhttp=:6090\r\n\r\n# next\r\n[taosanode]");

        assertEquals(
                "[uwsgi]\r\nhttp=:6090\r\ncallable=app\r\n\r\n# next\r\n[taosanode]",
                document.withKeyAdded("uwsgi", "callable", "app").toString());
        assertEquals(
                "[uwsgi]\r\nhttp=:6090\r\n\r\n# next\r\n[taosanode]\r\nlog-level = INFO",
                document.withKeyAdded("taosanode", "log-level", "INFO").toString());
    }

    @Test
    void addsAMissingSection() {
        assertEquals(
                "[uwsgi]\nhttp = a\n\n[t]\nk = v\n",
                IniDocument.parse("[uwsgi]\nhttp = a\n").withKeyAdded("t", "k", "v").toString());
        assertEquals("[t]\nk = v\n", IniDocument.parse("").withKeyAdded("t", "k", "v").toString());
    }

    @Test
    void commentsOutAndRemovesLines() {
        IniDocument document = IniDocument.parse("[u]\n\tdaemonize = x\nk = v");

        assertEquals("[u]\n\t# daemonize = x\nk = v", document.withEntryCommentedOut(2).toString());
        assertEquals("[u]\nk = v", document.withLineRemoved(2).toString());
        assertEquals("[u]\n\tlogto = x\nk = v", document.withKeyRenamed(2, "logto").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "carriage\rreturn", " blank before", "blank after ", "\u0000"})
    void refusesAValueThatWouldNotBeReadBack(String value) {
        IniDocument document = IniDocument.parse("[u]\nk = v");

        assertThrows(IllegalArgumentException.class, () -> document.withValue("u", "k", value));
    }

    @Test
    void saysWhatIsMissingWhenAKeyIsNotThere() {
        IniDocument document = IniDocument.parse("[u]\n# k = v\n");

        String message = assertThrows(IllegalArgumentException.class, () -> document.withValue("u", "k", "v"))
                .getMessage();
        assertTrue(message.contains("no key k in section [u]"), message);
        assertThrows(IllegalArgumentException.class, () -> document.withValueAt(2, "v"));
        assertThrows(IllegalArgumentException.class, () -> document.withLineRemoved(3));
    }
}
