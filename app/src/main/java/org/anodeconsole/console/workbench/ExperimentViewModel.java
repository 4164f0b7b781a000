package org.anodeconsole.console.workbench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.workbench.Experiment.Trial;
import org.jspecify.annotations.Nullable;

/** Opens experiments. */
public final class ExperimentViewModel {
    /** Reads a file that was opened. */
    interface Reading<T> {
        T of(InputStream in, String name) throws IOException, ProblemException;
    }

    private final WorkbenchViewModel workbench;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();

    public ExperimentViewModel(WorkbenchViewModel workbench, TaskRunner tasks, Messages messages) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.messages = messages;
        workbench.data().openedProperty().subscribe(opened -> failure.set(null));
    }

    /** Why the last file could not be opened, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What is on the table now, with its finished runs; null without data. */
    @Nullable Experiment current() {
        DataViewModel.Opened opened = workbench.data().openedProperty().get();
        if (opened == null) {
            return null;
        }
        List<Trial> trials = new ArrayList<>();
        for (RunViewModel run : workbench.runs()) {
            if (run.state() instanceof RunViewModel.State.Done done) {
                trials.add(new Trial(run.request(), done));
            }
        }
        return new Experiment(opened.series(), List.copyOf(workbench.labels().windows()), trials);
    }

    /** Puts the data of an experiment on the table and shows what came of its runs. Nothing is run again. */
    public void open(Path file) {
        failure.set(null);
        tasks.run(messages.text("workbench.reading", String.valueOf(file.getFileName())), progress ->
                        contentOf(file, ExperimentFile.LARGEST, ExperimentFile::read))
                .whenDone(workbench::show)
                .whenFailed(failure::set);
    }

    /** Reads a file unless it is larger than {@code largest} bytes. Blocks. */
    static <T> T contentOf(Path file, long largest, Reading<T> reading) throws ProblemException {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > largest) {
                throw new ProblemException("workbench.experiment.large", "", name, largest >> 20);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return reading.of(in, name);
            }
        } catch (IOException e) {
            throw new ProblemException("workbench.experiment.unreadable", e.toString(), file.toString());
        }
    }
}
