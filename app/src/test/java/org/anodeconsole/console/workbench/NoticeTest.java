package org.anodeconsole.console.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.workbench.Notice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {
    private static final Set<Kind> REMARKS = EnumSet.of(
            Kind.VALUES_MISSING, Kind.TIMES_SORTED, Kind.TIMES_REPEATED, Kind.TIMES_COUNTED, Kind.GAPS_DROPPED, Kind.CALENDAR_STEPS,
            Kind.SELECTION_CUT, Kind.ZONES_MISSING, Kind.OFFSETS_DIFFER, Kind.TIMES_AHEAD, Kind.VALUES_CONSTANT);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasWordsInBothLanguages(Kind kind) {
        Notice notice = Notice.of(kind, 1, 2, 3, 4);
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            if (REMARKS.contains(kind)) {
                assertFalse(notice.in(messages).isBlank());
            } else {
                Problem problem = new UnusableDataException(notice).in(messages);
                assertFalse(problem.what().isBlank() || problem.remedy().isBlank());
            }
        }
    }

    @Test
    void anUnreadableFileIsNamed() {
        try {
            new CsvSniffer(ZoneOffset.UTC).sniff(CsvSource.file(Path.of("no-such-folder", "load.csv")));
        } catch (UnusableDataException e) {
            assertEquals("load.csv cannot be read.", e.in(new Messages(Locale.ENGLISH)).what());
            assertTrue(e.getCause() != null);
            return;
        }
        throw new AssertionError("a missing file was read");
    }

    @ParameterizedTest
    @EnumSource(SampleSeries.class)
    void everySampleHasANameAndASourceInBothLanguages(SampleSeries sample) {
        Messages.LANGUAGES.forEach(language -> assertFalse(new Messages(language).text(sample.key()).isBlank()));
        Messages.LANGUAGES.forEach(language -> assertFalse(new Messages(language).text(sample.key() + ".source").isBlank()));
    }
}
