package org.anodeconsole.console.workbench;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Times as spreadsheets count them: days since the end of 1899 on the calendar of a zone.
 *
 * @param pattern how cells show them
 */
record SheetClock(ZoneId zone, String pattern) {
    /** Excel takes the 29th of February 1900 for a day; before it, its days are not those of other calendars. */
    private static final LocalDateTime FIRST = LocalDateTime.of(1900, 3, 1, 0, 0);
    private static final LocalDateTime BEHIND = LocalDateTime.of(10_000, 1, 1, 0, 0);
    private static final double MILLIS_OF_A_DAY = 86_400_000;
    private static final double EPOCH = 25_569;

    /** As exact as the times of a series ask for. */
    static SheetClock of(TimeSeries series) {
        boolean days = true;
        boolean seconds = true;
        for (int row = 0; row < series.size(); row++) {
            long millis = series.millis(row);
            seconds &= Math.floorMod(millis, 1_000) == 0;
            days &= seconds && local(millis, series.zone()).toLocalTime().toSecondOfDay() == 0;
            if (!seconds) {
                break;
            }
        }
        return new SheetClock(series.zone(), days ? "yyyy-mm-dd" : seconds ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd hh:mm:ss.000");
    }

    /** Whether the calendar of spreadsheets has that time. */
    boolean knows(long millis) {
        LocalDateTime time = local(millis, zone);
        return !time.isBefore(FIRST) && time.isBefore(BEHIND);
    }

    double days(long millis) {
        return EPOCH + local(millis, zone).toInstant(ZoneOffset.UTC).toEpochMilli() / MILLIS_OF_A_DAY;
    }

    private static LocalDateTime local(long millis, ZoneId zone) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
    }
}
