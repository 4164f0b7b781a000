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
    private final ReadOnlyObjectWrapper<Fix.@Nullable Restart> restart = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper();
    /** What the last remedy was for. */
    private CheckResult.@Nullable Found treated;
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
        begin();
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

    private void begin() {
        notice.set("");
        restart.set(null);
        elsewhere.set(false);
    }

    /** Applies a remedy the user has agreed to, and looks again whether it helped. */
    public void apply(CheckResult.Found found) {
        treated = found;
        found.finding().fix().ifPresent(fix -> {
            undo.set(null);
            perform(fix, "fixing", "fixed", back -> {
                undo.set(back.orElse(null));
                if (fix instanceof Fix.Drop) {
                    forget(found.subject());
                } else {
                    lookAgain(fix, found, fix instanceof Fix.Edit ? "fixedFile" : "fixedGone", "fixedNot");
                }
            });
        });
    }

    private void perform(Fix fix, String title, String done, Consumer<Optional<Fix>> then) {
        Surroundings around = surroundings.get();
        begin();
        tasks.run(words.say(title, words.fix(fix)), progress -> Remedies.apply(fix, around))
                .whenDone(back -> {
                    say(done, fix);
                    anodes.refresh();
                    then.accept(back);
                })
                .whenFailed(cause -> {
                    failed(cause);
                    restart.set(fix instanceof Fix.Restart again ? again : null);
                });
    }

    /** Tells how a remedy went, and what it still takes. */
    private void say(String how, Fix fix) {
        notice.set(words.say(how, words.fix(fix)) + words.afterwards(fix));
        restart.set(fix instanceof Fix.Edit edit
                ? edit.configuration().reader()
                        .filter(reader -> reader.runs() && reader.lockedBecause(messages).isEmpty())
                        .map(Fix.Restart::new)
                        .orElse(null)
                : null);
    }

    private void forget(Subject gone) {
        Diagnosis before = diagnosis.get();
        if (before != null) {
            diagnosis.set(before.without(gone));
        }
    }

    private void lookAgain(Fix fix, CheckResult.Found found, String gone, String there) {
        List<Subject> one = List.of(found.subject());
        Surroundings around = surroundings.get();
        running.set(true);
        examination = tasks.run(words.say("lookingAgain", found.subject().url()), progress -> doctor.examine(one, around, progress))
                .whenDone(later -> {
                    running.set(false);
                    Diagnosis before = diagnosis.get();
                    diagnosis.set(before == null ? later : before.updatedBy(later));
                    say(later.finds(found) ? there : gone, fix);
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
        CheckResult.Found found = treated;
        undo.set(null);
        if (back instanceof Fix.Edit && found != null) {
            perform(back, "takingBack", "takenBack", again -> lookAgain(back, found, "takenBack", "takenBack"));
        } else if (back != null) {
            perform(back, "fixing", "fixed", again -> {});
        }
    }

    /** The restart without which the last remedy does not count, or null. */
    public ReadOnlyObjectProperty<Fix.@Nullable Restart> restartProperty() {
        return restart.getReadOnlyProperty();
    }

    /** Restarts the service that runs with the configuration of before. The way back stays open. */
    public void restart() {
        Fix.Restart wanted = restart.get();
        CheckResult.Found found = treated;
        if (wanted != null) {
            perform(wanted, "fixing", "fixed", none -> {
                if (found != null) {
                    lookAgain(wanted, found, "fixedGone", "fixedNot");
                }
            });
        }
    }

    /** Whether what the notice tells has to be decided on the page of services. */
    public ReadOnlyBooleanProperty elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    private void failed(Throwable cause) {
        running.set(false);
        elsewhere.set(cause instanceof AskFirstException);
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
