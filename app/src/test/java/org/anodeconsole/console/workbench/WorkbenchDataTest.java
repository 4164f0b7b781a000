package org.anodeconsole.console.workbench;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import org.anodeconsole.console.chart.FxToolkitExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files opened on the page. */
@ExtendWith(FxToolkitExtension.class)
class WorkbenchDataTest extends WorkbenchWindow {
    @Test
    void aCsvThatWasGuessedWrongIsReadAsTheUserSays() throws Exception {
        StringBuilder csv = new StringBuilder();
        for (int day = 1; day <= 28; day++) {
            csv.append(String.format("2024-02-%02d;%d,5;%d%n", day, day, 100 + day));
        }
        chosenFile = Files.writeString(folder.resolve("bare.csv"), csv);
        onFxThread(() -> {
            find("open-csv", Button.class).fire();
            return null;
        });
        until(() -> workbench.data().openedProperty().get() != null);
        assertEquals(28, workbench.data().openedProperty().get().series().size());
        onFxThread(() -> {
            find("workbench-header", CheckBox.class).setSelected(true);
            return null;
        });
        until(() -> workbench.data().openedProperty().get().series().size() == 27);
        picture("csv-dialect", new PrimerLight());
        onFxThread(() -> {
            find("workbench-delimiter", ComboBox.class).getSelectionModel().select(Character.valueOf(','));
            return null;
        });
        until(() -> workbench.data().openedProperty().get().layout().delimiter() == ',' || workbench.data().failureProperty().get() != null);
    }

    @Test
    void oddFilesGetAWordAndDoNotHoldUpTheWindow() throws Exception {
        String wide = String.join(",", Collections.nCopies(2_000, "7"));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("wide.csv", (wide + "\n").repeat(20));
        files.put("letters.csv", "t,v,note\n1700000000,1," + "x".repeat(100_000) + "\n1700000060,2,y\n");
        files.put("short.csv", "t,v\n2024-01-01,1\n2024-01-02,2\n");
        files.put("constant.csv", "t,v\n" + String.join("\n", IntStream.range(0, 20).mapToObj(i -> (1_700_000_000 + 60 * i) + ",5").toList()) + "\n");
        files.put("zones.csv", "t,v\n2024-01-01T12:00:00Z,1\n2024-01-01 21:00,2\n2024-01-01T14:00:00+01:00,3\n");
        files.put("future.csv", "t,v\n2999-01-01,1\n2999-01-02,2\n2999-01-03,4\n");
        files.put("repeated.csv", "t,v\n" + "2024-01-01,1\n".repeat(50_000));
        files.put("binary.csv", "\u0000\u0001\u0002\n".repeat(1_000));
        files.put("broken.csv", "t,v\n1700000000,1\n1700000060,2\n" + "1700000120,3\n".repeat(400) + "never,4\n");
        try (WindowWatch watch = new WindowWatch()) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                chosenFile = Files.writeString(folder.resolve(file.getKey()), file.getValue());
                onFxThread(() -> {
                    find("open-csv", Button.class).fire();
                    return null;
                });
                until(() -> !workbench.data().readingProperty().get());
                afterAPulse();
                String told = onFxThread(() -> find("data-remarks", Labeled.class).getText() + find("data-failure", Labeled.class).getText());
                assertTrue(told.length() > 10, file.getKey() + ": " + told);
            }
            assertTrue(onFxThread(() -> find("data-failure", Labeled.class).getText()).startsWith("Line 404: “never” in column t is not a time"));
            picture("csv-broken", new PrimerLight());
            // As above, but everything is done for the first time.
            assertTrue(watch.longestMillis() <= 1_000, "the window's thread worked for " + watch.longestMillis() + " ms at a stretch");
        }
    }

    @Test
    void aCsvShowsHowItWasReadAndWhatWasWrongWithIt() throws Exception {
        StringBuilder csv = new StringBuilder("Zeit;Last;Temperatur\n");
        for (int day = 1; day <= 28; day++) {
            csv.append(String.format("%02d.02.2024 12:00;%s;%d,5%n", day, day == 5 ? "" : day + ",25", 10 + day % 5));
        }
        chosenFile = Files.writeString(folder.resolve("anlage.csv"), csv);
        onFxThread(() -> {
            find("open-csv", Button.class).fire();
            return null;
        });
        until(() -> workbench.data().openedProperty().get() != null);
        picture("csv", new PrimerLight());
        List<String> remarks = onFxThread(() -> find("data-remarks", Labeled.class).getText()).lines().toList();
        assertEquals(List.of("Missing values: 1. They are gaps in the chart and left out of the analysis."), remarks);
        assertEquals(
                List.of("Zeit (time)", "Last (value)", "Temperatur"),
                onFxThread(() -> find("csv-preview", TableView.class).getColumns().stream().map(column -> ((TableColumnBase<?, ?>) column).getText()).toList()));
        assertFalse(onFxThread(() -> find("workbench-delimiter", ComboBox.class).getParent().isVisible()), "shown when they are wanted");
        chosenFile = Files.writeString(folder.resolve("words.csv"), "name,city\nAda,London\n");
        onFxThread(() -> {
            find("open-csv", Button.class).fire();
            return null;
        });
        until(() -> workbench.data().failureProperty().get() != null);
        picture("csv-refused", new PrimerLight());
        assertTrue(onFxThread(() -> find("data-failure", Labeled.class).getText()).startsWith("No column of numbers was found in words.csv."));
        assertTrue(onFxThread(() -> find("workbench-delimiter", ComboBox.class).getParent().isVisible()));
    }
}
