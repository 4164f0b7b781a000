package org.anodeconsole.console.workbench;

/** How a CSV file writes its times. */
public enum TimeFormat {
    /** {@code 2024-03-01}, {@code 2024/3/1 12:30[:15[.250]]}, {@code 2024-03-01T12:30:15Z}, {@code 2024-03-01 12:30+08:00}, {@code 2024年3月1日 下午2:30}. */
    YEAR_FIRST("yyyy-MM-dd[ HH:mm[:ss[.S]]][zone]"),
    /** {@code 01.03.2024 12:30}, {@code 1/3/2024}. */
    DAY_FIRST("dd.MM.yyyy[ HH:mm[:ss[.S]]]"),
    /** {@code 03/01/2024 12:30}. */
    MONTH_FIRST("MM/dd/yyyy[ HH:mm[:ss[.S]]]"),
    /** {@code 2024-03}, {@code 2024/3}, {@code 2024年3月}. */
    YEAR_MONTH("yyyy-MM"),
    /** {@code 2024}. */
    YEAR("yyyy"),
    /** {@code 20240301}, {@code 20240301123015}. */
    COMPACT("yyyyMMdd[HHmmss]"),
    EPOCH_SECONDS("epoch s"),
    EPOCH_MILLIS("epoch ms"),
    EPOCH_MICROS("epoch us"),
    EPOCH_NANOS("epoch ns"),
    /** The file has no times: the rows are days from 1970-01-01. */
    ROW_NUMBER("1, 2, 3, …");

    private final String pattern;

    TimeFormat(String pattern) {
        this.pattern = pattern;
    }

    /** How it looks, for people. */
    public String pattern() {
        return pattern;
    }
}
