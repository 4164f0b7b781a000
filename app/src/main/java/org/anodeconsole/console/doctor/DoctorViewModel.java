package org.anodeconsole.console.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.anodeconsole.console.anodes.AnodeListViewModel;
import org.anodeconsole.console.anodes.AnodeRowViewModel;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.RunningTask;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The Doctor page: what to examine, the running examination, its result, and what can be done about it. */
public final class DoctorViewModel {
    private final Doctor doctor;
    private final AnodeListViewModel anodes;
    private final Supplier<Surroundings> surroundings;
    private final Function<Optional<Report>, DiagnosticsBundle> bundles;
    private final TaskRunner tasks;
    private final Messages messages;
    private final DoctorWords words;

    private final ObservableList<Subject> subjects = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Subject> chosen = new SimpleObjectProperty<>(Subject.COMMON);
    private final StringProperty sql = new SimpleStringProperty("");
    private final StringProperty failure = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Diagnosis> diagnosis = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fix> undo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask<Diagnosis> examination;

    /**
     * @param surroundings what can be asked now; called at each run, on the window's thread
     * @param bundles collects the files of a diagnostics bundle; may block
     */
    public DoctorViewModel(
            Doctor doctor,
            AnodeListViewModel anodes,
            Supplier<Surroundings> surroundings,
            Function<Optional<Report>, DiagnosticsBundle> bundles,
            TaskRunner tasks,
            Messages messages) {
        this.doctor = doctor;
        this.anodes = anodes;
        this.surroundings = surroundings;
        this.bundles = bundles;
        this.tasks = tasks;
        this.messages = messages;
        this.words = new DoctorWords(messages);
        anodes.rows().addListener((ListChangeListener<AnodeRowViewModel>) change -> follow());
        follow();
    }

    private void follow() {
        List<Subject> next = new ArrayList<>();
        next.add(Subject.COMMON);
        anodes.anodes().forEach(anode -> next.add(new Subject(anode.url(), Optional.of(anode.id()))));
        if (!subjects.equals(next)) {
            Subject before = chosen.get();
            subjects.setAll(next);
            chosen.set(before != null && next.contains(before) ? before : Subject.COMMON);
        }
    }

    public DoctorWords words() {
        return words;
    }

    /** What can be chosen: {@link Subject#COMMON} for all anodes, then each anode. */
    public ObservableList<Subject> subjects() {
        return subjects;
    }

    public ObjectProperty<@Nullable Subject> chosenProperty() {
        return chosen;
    }

    public StringProperty sqlProperty() {
        return sql;
    }

    public StringProperty failureProperty() {
        return failure;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The latest result, or null before the first. */
    public ReadOnlyObjectProperty<@Nullable Diagnosis> diagnosisProperty() {
        return diagnosis.getReadOnlyProperty();
    }

    /** The outcome of the last deed, possibly empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Runs all checks on what is chosen. */
    public void examine() {
        Subject one = chosen.get();
        List<Subject> wanted = one == null || one.equals(Subject.COMMON)
                ? subjects.stream().filter(subject -> !subject.equals(Subject.COMMON)).toList()
                : List.of(one);
        if (running.get()) {
            return;
        }
        if (wanted.isEmpty()) {
            notice.set(words.say("noAnodes"));
            return;
        }
        Surroundings around = surroundings.get().withStatement(new Statement(sql.get(), failure.get()));
        running.set(true);
        undo.set(null);
        notice.set("");
        String title = words.say("running", wanted.size() == 1 ? wanted.getFirst().url() : words.say("all"));
        examination = tasks.run(title, progress -> doctor.examine(wanted, around, progress))
                .whenDone(result -> {
                    running.set(false);
                    diagnosis.set(result);
                })
                .whenFailed(this::failed)
                .whenCancelled(() -> {
                    running.set(false);
                    notice.set(words.say("stopped"));
                });
    }

    /** Stops the running examination; the result of the one before stays. */
    public void cancel() {
        if (examination != null) {
            examination.cancel();
        }
    }

    /** Applies a remedy the user has agreed to, and looks again whether it helped. */
    public void apply(CheckResult.Found found) {
        found.finding().fix().ifPresent(fix -> apply(fix, found));
    }

    private void apply(Fix fix, CheckResult.@Nullable Found found) {
        Surroundings around = surroundings.get();
        undo.set(null);
        tasks.run(words.say("fixing", words.fix(fix)), progress -> Remedies.apply(fix, around))
                .whenDone(back -> {
                    undo.set(back.orElse(null));
                    notice.set(words.say("fixed", words.fix(fix)));
                    anodes.refresh();
                    if (found != null) {
                        lookAgain(fix, found);
                    }
                })
                .whenFailed(this::failed);
    }

    private void lookAgain(Fix fix, CheckResult.Found found) {
        List<Subject> one = List.of(found.subject());
        Surroundings around = surroundings.get();
        if (fix instanceof Fix.Drop) {
            Diagnosis before = diagnosis.get();
            if (before != null) {
                diagnosis.set(before.without(found.subject()));
            }
            return;
        }
        running.set(true);
        examination = tasks.run(words.say("lookingAgain", found.subject().url()), progress -> doctor.examine(one, around, progress))
                .whenDone(later -> {
                    running.set(false);
                    Diagnosis before = diagnosis.get();
                    diagnosis.set(before == null ? later : before.updatedBy(later));
                    notice.set(words.say(later.finds(found) ? "fixedNot" : "fixedGone", words.fix(fix)));
                })
                .whenFailed(this::failed)
                .whenCancelled(() -> running.set(false));
    }

    /** What takes the last remedy back, or null. */
    public ReadOnlyObjectProperty<@Nullable Fix> undoProperty() {
        return undo.getReadOnlyProperty();
    }

    /** Takes the last remedy back. */
    public void takeBack() {
        Fix back = undo.get();
        if (back != null) {
            apply(back, null);
        }
    }

    private void failed(Throwable cause) {
        running.set(false);
        Problem problem = ProblemException.describe(cause, messages);
        notice.set(problem.what() + " " + problem.remedy());
    }

    private Optional<Report> report() {
        Diagnosis result = diagnosis.get();
        return result == null ? Optional.empty() : Optional.of(new Report(result, words, ZoneId.systemDefault()));
    }

    /** The report for the clipboard; empty before the first run. */
    public String markdown() {
        return report().map(Report::markdown).orElse("");
    }

    public void copied() {
        notice.set(words.say("copied"));
    }

    /** Saves the report, as HTML when the name says so. */
    public void save(Path file) {
        report().ifPresent(report -> {
            boolean html = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
            String text = html ? report.html() : report.markdown();
            write(file, () -> Files.write(file, text.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /** Collects the files of a bundle and hands them to the window for a look. */
    public void collect(Consumer<DiagnosticsBundle> show) {
        Optional<Report> report = report();
        tasks.run(words.say("bundle.title"), progress -> bundles.apply(report)).whenDone(show).whenFailed(this::failed);
    }

    public void save(DiagnosticsBundle bundle, Set<DiagnosticsBundle.Content> wanted, Path file) {
        write(file, () -> bundle.save(file, wanted));
    }

    /** Writing that may fail. */
    private interface Writing {
        void run() throws IOException;
    }

    private void write(Path file, Writing writing) {
        tasks.run(words.say("save"), progress -> {
                    try {
                        writing.run();
                    } catch (IOException e) {
                        throw new ProblemException("doctor.saveFailed", e.toString(), file.toString());
                    }
                    return file;
                })
                .whenDone(saved -> notice.set(words.say("saved", file.toString())))
                .whenFailed(this::failed);
    }
}
