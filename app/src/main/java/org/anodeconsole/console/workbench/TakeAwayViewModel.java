package org.anodeconsole.console.workbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.workbench.ReportWorkbook.Report;
import org.jspecify.annotations.Nullable;

/** Saves what the workbench shows into files. */
public final class TakeAwayViewModel {
    /** What became of the last export. */
    public sealed interface Outcome {
        /** It lies there. */
        record Saved(Path file) implements Outcome {}

        record Failed(Throwable failure) implements Outcome {}
    }

    /** Writes a file's content. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final WorkbenchViewModel workbench;
    private final ComparisonViewModel comparison;
    private final ExperimentViewModel experiments;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();

    public TakeAwayViewModel(
            WorkbenchViewModel workbench, ComparisonViewModel comparison, ExperimentViewModel experiments, TaskRunner tasks, Messages messages) {
        this.workbench = workbench;
        this.comparison = comparison;
        this.experiments = experiments;
        this.tasks = tasks;
        this.messages = messages;
        workbench.data().openedProperty().subscribe(opened -> outcome.set(null));
    }

    public ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Data and results, a row for each time. */
    public void saveCsv(Path file) {
        DataViewModel.Opened opened = workbench.data().openedProperty().get();
        if (opened != null) {
            List<RunViewModel> runs = List.copyOf(workbench.runs());
            save(file, out -> ResultExport.csv(ResultTable.of(opened.series(), runs), out));
        }
    }

    /** @param picture of the chart, PNG */
    public void savePicture(Path file, byte[] picture) {
        save(file, out -> out.write(picture));
    }

    /** Measures, results, data and the chart as a workbook. */
    public void saveWorkbook(Path file, byte[] picture) {
        DataViewModel.Opened opened = workbench.data().openedProperty().get();
        if (opened == null) {
            return;
        }
        List<RunViewModel> runs = List.copyOf(workbench.runs());
        Report report = new Report(
                opened.series(), List.copyOf(workbench.labels().windows()), runs, List.copyOf(comparison.rows()), picture);
        // The language of now, whatever is chosen while it is written.
        Messages language = new Messages(messages.locale());
        save(file, out -> ReportWorkbook.write(report, language, out));
    }

    /** Data, labels and finished runs, to be opened again. */
    public void saveExperiment(Path file) {
        Experiment experiment = experiments.current();
        if (experiment != null) {
            save(file, out -> ExperimentFile.write(experiment, out));
        }
    }

    /** Beside its place first: a failure half way leaves an older file as it was. */
    private void save(Path file, Content content) {
        RunningTask<Path> task = tasks.run(messages.text("workbench.export.saving", String.valueOf(file.getFileName())), progress -> {
            Path partial = file.resolveSibling(file.getFileName() + ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                    content.writeTo(out);
                }
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
                return file;
            } catch (IOException e) {
                throw new ProblemException("workbench.export.failed", e.toString(), file.toString(), String.valueOf(e.getMessage()));
            } finally {
                Files.deleteIfExists(partial);
            }
        });
        task.whenDone(saved -> outcome.set(new Outcome.Saved(saved)));
        task.whenFailed(failure -> outcome.set(new Outcome.Failed(failure)));
    }
}
