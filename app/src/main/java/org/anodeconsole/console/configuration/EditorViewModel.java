package org.anodeconsole.console.configuration;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/**
 * The open file, seen as text and as settings. Both follow each other: the text is the truth, the form changes lines of it. Edits are
 * written down as a draft while they are made.
 */
public final class EditorViewModel {
    private static final Duration DRAFT_PAUSE = Duration.ofMillis(300);

    private final TaskRunner tasks;
    private final Readiness readiness;
    private final DraftKeeper drafts;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Field> fields = FXCollections.observableArrayList();
    private final ObservableList<Issue> issues = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable OpenFile> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> draftFailure = new ReadOnlyObjectWrapper<>();
    private FileText basis = FileText.of(new byte[0]);
    private @Nullable HostEnvironment environment;
    private boolean asking;

    public EditorViewModel(TaskRunner tasks, Readiness readiness, Drafts drafts) {
        this.tasks = tasks;
        this.readiness = readiness;
        this.drafts = new DraftKeeper(drafts, tasks, DRAFT_PAUSE, draftFailure::set);
        text.addListener((property, before, now) -> edited());
    }

    /** What the editor shows. Setting it is an edit. */
    public StringProperty textProperty() {
        return text;
    }

    /** The settings in the text, those that are set first. */
    public ObservableList<Field> fields() {
        return fields;
    }

    /** What is to be said about the text as it stands. */
    public ObservableList<Issue> issues() {
        return issues;
    }

    /** Whether saving would change the file. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** The file that is edited; null when there is none. */
    ReadOnlyObjectProperty<@Nullable OpenFile> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Why edits cannot be written down as a draft; null when they can. */
    ReadOnlyObjectProperty<@Nullable Throwable> draftFailureProperty() {
        return draftFailure.getReadOnlyProperty();
    }

    Highlighting highlighting() {
        OpenFile file = opened.get();
        return file == null ? Highlighting.INI : file.place().format().highlighting();
    }

    void open(OpenFile file) {
        opened.set(null);
        basis = FileText.of(file.base());
        environment = new HostEnvironment(file.place(), readiness, file.base(), this::user);
        text.set(file.draft().map(Draft::text).orElseGet(basis::shown));
        opened.set(file);
        edited();
    }

    void close() {
        opened.set(null);
        text.set("");
        fields.clear();
        issues.clear();
        dirty.set(false);
    }

    /** The file's bytes as they would be saved. */
    byte[] bytes() {
        return basis.bytes(text.get());
    }

    /**
     * Sets a value in the text. An empty value of a setting that is not set changes nothing.
     *
     * @throws ProblemException when such a file cannot hold the value
     */
    public void setValue(Field field, String value) throws ProblemException {
        OpenFile file = opened.get();
        if (file == null || field.value().orElse("").equals(value)) {
            return;
        }
        try {
            change(file.place().format().withValue(bytes(), field, value));
        } catch (IllegalArgumentException e) {
            throw new ProblemException("configuration.value", String.valueOf(e.getMessage()), field.name(), value);
        }
    }

    /** Comments a setting out. */
    public void remove(Field field) {
        OpenFile file = opened.get();
        if (file != null && field.isSet()) {
            change(file.place().format().without(bytes(), field));
        }
    }

    public void apply(Issue.Fix fix) {
        change(fix.edit().apply(bytes()));
    }

    private void change(byte[] bytes) {
        text.set(FileText.of(bytes).shown());
    }

    /** Puts another content in, byte for byte, as an edit that is still to be saved. */
    void replace(byte[] content) {
        basis = FileText.of(content);
        String shown = basis.shown();
        if (shown.equals(text.get())) {
            edited();
        } else {
            text.set(shown);
        }
    }

    /** Gives up all edits. */
    public void revert() {
        OpenFile file = opened.get();
        if (file != null) {
            replace(file.base());
        }
    }

    /** The file now holds these bytes; what was typed meanwhile stays an edit. */
    void saved(byte[] content, FileStamp stamp) {
        OpenFile file = opened.get();
        if (file != null) {
            basis = FileText.of(bytes());
            opened.set(new OpenFile(file.place(), content, stamp, Optional.empty(), false));
            edited();
        }
    }

    /** Asks the host everything again. */
    void recheck() {
        OpenFile file = opened.get();
        if (file != null) {
            environment = new HostEnvironment(file.place(), readiness, file.base(), this::user);
            edited();
        }
    }

    private Optional<String> user() {
        OpenFile file = opened.get();
        return file == null ? Optional.empty() : file.place().format().user(bytes());
    }

    private void edited() {
        OpenFile file = opened.get();
        if (file == null) {
            return;
        }
        byte[] now = bytes();
        boolean changed = !Arrays.equals(now, file.base());
        List<Field> seen = file.place().format().fields(now);
        if (!seen.equals(fields)) {
            fields.setAll(seen);
        }
        judge(file, now);
        dirty.set(changed);
        if (changed) {
            drafts.keep(file.place(), file.stamp(), text.get());
        } else {
            drafts.forget(file.place());
        }
    }

    /** Judges at once with what is known of the host, and again when more is known. */
    private void judge(OpenFile file, byte[] now) {
        HostEnvironment host = environment;
        if (host == null) {
            return;
        }
        issues.setAll(file.place().format().issues(now, host));
        if (host.hasQuestions() && !asking) {
            asking = true;
            tasks.runQuietly("host facts", progress -> {
                        host.ask();
                        return true;
                    })
                    .whenDone(nothing -> asked())
                    .whenFailed(failure -> asking = false)
                    .whenCancelled(() -> asking = false);
        }
    }

    private void asked() {
        asking = false;
        OpenFile file = opened.get();
        if (file != null) {
            judge(file, bytes());
        }
    }

    /** Writes the latest edits down before the console ends. */
    void flushDraft() throws ProblemException {
        drafts.flush();
    }
}
