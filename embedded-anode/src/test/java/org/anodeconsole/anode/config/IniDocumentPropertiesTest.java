package org.anodeconsole.anode.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class IniDocumentPropertiesTest {
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void keepsEveryByteAndChangesExactlyOneLine(
            @ForAll("documents") byte[] bytes, @ForAll("values") String value, @ForAll int choice) {
        IniDocument document = IniDocument.parse(bytes);
        assertArrayEquals(bytes, document.toBytes());
        if (document.entries().isEmpty()) {
            return;
        }

        IniEntry entry = document.entries().get(Math.floorMod(choice, document.entries().size()));
        byte[] changed = document.withValueAt(entry.line(), value).toBytes();

        assertOnlyLineDiffers(bytes, changed, entry.line());
        IniEntry readBack = IniDocument.parse(changed).entries().stream()
                .filter(e -> e.line() == entry.line())
                .findFirst()
                .orElseThrow();
        assertEquals(value, readBack.value());
        assertEquals(entry.key(), readBack.key());
        assertEquals(entry.section(), readBack.section());
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void anAddedKeyAddsOneLineAndIsReadBack(@ForAll("documents") byte[] bytes, @ForAll("values") String value) {
        IniDocument document = IniDocument.parse(bytes).withKeyAdded("taosanode", "added-key", value);

        assertEquals(value, IniDocument.parse(document.toBytes()).value("taosanode", "added-key").orElseThrow());
        boolean sectionWasThere = IniDocument.parse(bytes).sections().stream()
                .anyMatch(section -> section.name().equals("taosanode"));
        int added = document.lineCount() - IniDocument.parse(bytes).lineCount();
        assertEquals(true, sectionWasThere ? added == 1 : added == 2 || added == 3);
    }

    @Example
    void theComparisonNoticesASecondChangedLine() {
        assertThrows(
                AssertionError.class,
                () -> assertOnlyLineDiffers("a\nb\n".getBytes(StandardCharsets.UTF_8), "x\ny\n".getBytes(StandardCharsets.UTF_8), 1));
    }

    private static void assertOnlyLineDiffers(byte[] before, byte[] after, int line) {
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        assertEquals(old.size(), fresh.size());
        for (int i = 0; i < old.size(); i++) {
            if (i != line - 1) {
                assertEquals(old.get(i), fresh.get(i));
            }
        }
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of("a", "0", "x = y", "a:b", "[x]", "# no", "中文", "%d", "/a b/c", "=", ":", ";");
    }

    @Provide
    Arbitrary<byte[]> documents() {
        Arbitrary<String> blank = Arbitraries.of("", "", "", " ", "\t", "  ");
        Arbitrary<String> key = Arbitraries.of("http", "env", "log-level", "Log-Level", "k", "a b", "中", "\u00ff", "");
        Arbitrary<String> text = Arbitraries.of("", "v", "a = b", "c:d", "x ; y", "127.0.0.1:6090", "\u00e4\u00ff", "\u0000", "%p");
        Arbitrary<String> entry = Combinators.combine(
                        blank, key, blank, Arbitraries.of("=", "=", ":", ""), blank, text, blank)
                .as((a, b, c, d, e, f, g) -> a + b + c + d + e + f + g);
        Arbitrary<String> other = Arbitraries.of(
                "", " ", "# note", "  ; note", "[uwsgi]", "[taosanode]", "[t] x", "[open", "[]", "\r", "a\rb = c");
        Arbitrary<String> end = Arbitraries.of("\n", "\n", "\r\n");
        Arbitrary<String> line = Combinators.combine(Arbitraries.oneOf(entry, other), end).as(String::concat);
        return Combinators.combine(
                        Arbitraries.of("", "", "\u00ef\u00bb\u00bf"),
                        line.list().ofMaxSize(12),
                        Arbitraries.oneOf(Arbitraries.just(""), entry))
                .as((mark, body, last) ->
                        (mark + String.join("", body) + last).getBytes(StandardCharsets.ISO_8859_1));
    }
}
