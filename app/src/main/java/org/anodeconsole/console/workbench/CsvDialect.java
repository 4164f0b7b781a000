package org.anodeconsole.console.workbench;

import org.jspecify.annotations.Nullable;

/**
 * What the user says about how a CSV file is written; null where it shall be guessed.
 *
 * @param delimiter between fields
 * @param decimalMark point or comma
 * @param header whether the first line holds names
 */
record CsvDialect(@Nullable Character delimiter, @Nullable Character decimalMark, @Nullable Boolean header) {
    static final CsvDialect GUESSED = new CsvDialect(null, null, null);
}
