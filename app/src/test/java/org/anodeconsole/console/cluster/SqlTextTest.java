package org.anodeconsole.console.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;

class SqlTextTest {
    @Test
    void quotesNamesAndTexts() throws Exception {
        assertEquals("`my table`", SqlText.identifier("my table"));
        assertEquals("`d`.`t'; DROP DATABASE d`", SqlText.identifier("d", "t'; DROP DATABASE d"));
        assertEquals("'it\\'s \\\\ \"so\"'", SqlText.literal("it's \\ \"so\""));
        assertEquals("'%50\\\\%\\\\_%'", SqlText.containing("50%_"));
    }

    @Test
    void refusesWhatNoQuotingCanExpress() {
        for (String name : new String[] {"", "a`b", "a\nb", "a\0b", "\ud800"}) {
            assertThrows(ProblemException.class, () -> SqlText.identifier(name), name);
        }
        assertThrows(ProblemException.class, () -> SqlText.literal("a\0b"));
        assertThrows(ProblemException.class, () -> SqlText.containing("x".repeat(99)));
    }

    @Property
    void aLiteralReadsBackAsTheText(@ForAll("hostile") String text) throws Exception {
        if (text.indexOf('\0') < 0) {
            assertEquals(text, readLiteral(SqlText.literal(text)));
        }
    }

    @Property
    void aNameEndsWhereItsQuoteEnds(@ForAll("hostile") String name) {
        try {
            String quoted = SqlText.identifier(name);
            assertEquals(name, quoted.substring(1, quoted.length() - 1));
            assertEquals(quoted.length() - 1, quoted.indexOf('`', 1));
        } catch (ProblemException e) {
            assertTrue(name.isEmpty() || name.indexOf('`') >= 0 || name.chars().anyMatch(Character::isISOControl), name);
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings().withChars('\'', '"', '\\', '`', '%', '_', ';', '-', ',', '=', ' ', '\n', '\t', 'a', '0', '温', '\0')
                .ofMaxLength(30);
    }

    /** Reads a literal as TDengine's tokenizer does: a backslash takes the next character, a doubled quote is one. */
    private static String readLiteral(String sql) {
        assertTrue(sql.startsWith("'"));
        StringBuilder text = new StringBuilder();
        int i = 1;
        while (true) {
            char c = sql.charAt(i);
            if (c == '\\') {
                char escaped = sql.charAt(i + 1);
                text.append(switch (escaped) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> escaped;
                });
                i += 2;
            } else if (c == '\'') {
                assertEquals(sql.length() - 1, i, "the literal ends where the text ends");
                return text.toString();
            } else {
                text.append(c);
                i++;
            }
        }
    }
}
