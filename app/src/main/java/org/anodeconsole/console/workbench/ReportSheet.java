package org.anodeconsole.console.workbench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of a report, its rows written from the top down: text stays text, times are times, unknown numbers stay empty. */
final class ReportSheet {
    /** The most rows a sheet can have. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS;

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int ROWS_IN_MEMORY = 10_000;
    private static final double TIME_WIDTH = 20;
    private static final short ONE_PAGE = 1;
    private static final short ANY_PAGES = 0;

    private final Worksheet sheet;
    private final SheetClock clock;

    ReportSheet(Worksheet sheet, SheetClock clock) {
        this.sheet = sheet;
        this.clock = clock;
        sheet.width(0, TIME_WIDTH);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth(ONE_PAGE);
        sheet.fitToHeight(ANY_PAGES);
    }

    /** A name sheets may have: short, without the characters that have a meaning in references. */
    static String name(String wanted) {
        String name = wanted.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", "_");
        int end = Math.min(LONGEST_NAME, name.length());
        return name.substring(0, end < name.length() && Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }

    Worksheet sheet() {
        return sheet;
    }

    void titles(int row, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            title(row, i, titles.get(i));
        }
    }

    void title(int row, int column, String title) {
        text(row, column, title);
        sheet.style(row, column).bold().set();
    }

    /** A cell of type text, which no spreadsheet takes for a formula whatever it begins with. */
    void text(int row, int column, String text) {
        sheet.value(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
    }

    void number(int row, int column, double value) {
        if (Double.isFinite(value)) {
            sheet.value(row, column, value);
        }
    }

    /** A number to compare by: four digits behind the point, unless it is whole. */
    void measure(int row, int column, double value) {
        number(row, column, value);
        if (Double.isFinite(value) && value != Math.rint(value)) {
            sheet.style(row, column).format("0.0000").set();
        }
    }

    /** A time of the calendar, as text where the calendar of spreadsheets does not reach. */
    void time(int row, int column, long millis) {
        if (clock.knows(millis)) {
            sheet.value(row, column, clock.days(millis));
            sheet.style(row, column).format(clock.pattern()).set();
        } else {
            sheet.value(row, column, Instant.ofEpochMilli(millis).atZone(clock.zone()).toOffsetDateTime().toString());
        }
    }

    /** Tells that a row is complete; many rows do not stay in memory. */
    void endRow(int row) throws IOException {
        if (row % ROWS_IN_MEMORY == ROWS_IN_MEMORY - 1) {
            sheet.flush();
        }
    }
}
