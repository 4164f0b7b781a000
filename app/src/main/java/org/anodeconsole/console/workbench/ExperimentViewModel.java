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
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.workbench.Experiment.Trial;
import org.jspecify.annotations.Nullable;

/** Opens experiments, and settings of TDengine's own comparison tool. */
public final class ExperimentViewModel {
    private static final long LARGEST_INI = 1 << 20;

    /** Reads a file that was opened. */
    private interface Reading<T> {
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
        read(file, ExperimentFile.LARGEST, ExperimentFile::read).whenDone(workbench::show);
    }

    /** Runs what an {@code analytics.ini} plans on the data on the table, by the anode that is set. */
    public void runAnalyticsIni(Path file) {
        read(file, LARGEST_INI, (in, name) -> AnalyticsIni.parse(in.readAllBytes(), name)).whenDone(workbench::run);
    }

    private <T> RunningTask<T> read(Path file, long largest, Reading<T> reading) {
        failure.set(null);
        String name = String.valueOf(file.getFileName());
        RunningTask<T> task = tasks.run(messages.text("workbench.reading", name), progress -> {
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
        });
        task.whenFailed(failure::set);
        return task;
    }
}
