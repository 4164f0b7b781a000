package org.anodeconsole.console.workbench;

import java.util.List;

/**
 * The guessed layout of a CSV file with its first rows (the header not among them), to be shown before it is read.
 */
public record CsvPreview(CsvLayout layout, List<List<String>> rows) {
    public CsvPreview {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
