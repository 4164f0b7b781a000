package org.anodeconsole.console;

import java.io.IOException;
import java.util.Map;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeListViewModel;
import org.anodeconsole.console.doctor.DoctorViewModel;
import org.anodeconsole.console.models.ModelRow;
import org.anodeconsole.console.models.ModelsViewModel;
import org.anodeconsole.console.workbench.AlgorithmChoice;
import org.anodeconsole.console.workbench.RunSettingsViewModel;
import org.anodeconsole.console.workbench.SampleSeries;
import org.anodeconsole.console.workbench.WorkbenchViewModel;
import org.jspecify.annotations.Nullable;

/** What a newcomer does in the first minute, so that the pictures show a console at work. */
final class Tour {
    private static final Map<String, String> MONTHLY_GROWTH =
            Map.of("period", "12", "trend", "add", "seasonal", "mul");
    private static final int HELD_OUT = 24;

    private final ScreenshotWalk walk;
    private final DoctorViewModel doctor;
    private final AnodeListViewModel anodes;
    private final WorkbenchViewModel workbench;
    private final ModelsViewModel models;

    Tour(ScreenshotWalk walk, AnodeListViewModel anodes, WorkbenchViewModel workbench, ModelsViewModel models, DoctorViewModel doctor) {
        this.walk = walk;
        this.doctor = doctor;
        this.anodes = anodes;
        this.workbench = workbench;
        this.models = models;
    }

    /** Waits for the built-in anode, forecasts the end of the sample series with it twice and tries a model. */
    void prepare() throws IOException, InterruptedException {
        walk.await("an anode became ready", () -> anodes.anodes().stream().anyMatch(anode -> anode.status().equals(Anode.READY)));
        RunSettingsViewModel settings = workbench.settings();
        walk.onUi(() -> {
            workbench.data().openSample(SampleSeries.AIR_PASSENGERS);
            settings.refresh();
            return true;
        });
        walk.await("the anode listed its forecasters", () -> find("holtwinters") != null && find("arima") != null);
        walk.await("the sample was read", () -> workbench.data().openedProperty().get() != null);
        StartClock.reached("sample on the chart");
        walk.onUi(() -> {
            settings.holdOutProperty().set(HELD_OUT);
            settings.algorithmProperty().set(find("arima"));
            workbench.run();
            settings.algorithmProperty().set(find("holtwinters"));
            settings.fields().stream()
                    .filter(field -> MONTHLY_GROWTH.containsKey(field.name()))
                    .forEach(field -> field.value().set(MONTHLY_GROWTH.get(field.name())));
            workbench.run();
            return true;
        });
        walk.await("the forecasts arrived", () -> workbench.runs().size() == 2
                && workbench.runs().stream().allMatch(run -> run.result() != null));
        StartClock.reached("two forecasts");
        tryAModel();
        walk.onUi(() -> {
            doctor.examine();
            return true;
        });
        walk.await("the Doctor was done", () -> doctor.diagnosisProperty().get() != null);
    }

    private void tryAModel() throws IOException, InterruptedException {
        walk.onUi(() -> {
            models.refresh();
            return true;
        });
        walk.await("the models were listed", () -> !models.rows().isEmpty());
        walk.onUi(() -> {
            models.rows().stream().filter(row -> row.type() == ModelRow.Type.FORECAST).findFirst().ifPresent(row -> {
                models.selectedProperty().set(row);
                models.tryIt();
            });
            return true;
        });
        walk.await("the model was tried", () -> !models.trial().runningProperty().get());
    }

    private @Nullable AlgorithmChoice find(String name) {
        return workbench.settings().algorithms().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
