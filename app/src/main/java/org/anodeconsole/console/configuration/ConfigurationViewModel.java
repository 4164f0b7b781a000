package org.anodeconsole.console.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The configuration page: which file is open, and what can be done with it. */
public final class ConfigurationViewModel {

    /** What the page shows. */
    public enum State {
        LOADING,
        OPEN,
        FAILED
    }

    private final PlaceSource source;
    private final Opening opening;
    private final TaskRunner tasks;
    private final EditorViewModel editor;
    private final SaveViewModel save;
    private final RestartViewModel restart;
    private final VersionsViewModel versions;
    private final ObservableList<ConfigPlace> places = FXCollections.observableArrayList();
    private final ObservableList<ConfigPlace> others = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ConfigPlace> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private Consumer<ConfigPlace> onSaved = place -> {};

    public ConfigurationViewModel(
            PlaceSource source, Opening opening, Saving saving, Versions versions, EditorViewModel editor, Restarting restarting,
            TaskRunner tasks, Messages messages) {
        this.source = source;
        this.opening = opening;
        this.tasks = tasks;
        this.editor = editor;
        this.restart = new RestartViewModel(saving, restarting, tasks, messages, this::restarted);
        this.save = new SaveViewModel(editor, saving, tasks, messages, this::saved);
        this.versions = new VersionsViewModel(editor, versions, tasks);
        chosen.addListener((property, before, now) -> open());
    }

    private void saved(SaveViewModel.Done done) {
        restart.saved(done);
        onSaved.accept(done.before().place());
    }

    /** Who is told of every file that was saved. */
    public void whenSaved(Consumer<ConfigPlace> listener) {
        onSaved = listener;
    }

    /** The files to choose from. */
    public ObservableList<ConfigPlace> places() {
        return places;
    }

    public ObjectProperty<@Nullable ConfigPlace> chosenProperty() {
        return chosen;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the chosen file cannot be shown. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public EditorViewModel editor() {
        return editor;
    }

    public SaveViewModel save() {
        return save;
    }

    public RestartViewModel restart() {
        return restart;
    }

    public VersionsViewModel versions() {
        return versions;
    }

    /** Whether edits of this file wait that were not saved. */
    boolean hasDraft(ConfigPlace place) {
        return opening.hasDraft(place);
    }

    /** Looks for places anew, and reads the file again unless it is being edited. */
    public void refresh() {
        ConfigPlace before = chosen.get();
        List<ConfigPlace> found = Stream.concat(source.places().stream(), others.stream())
                .map(place -> places.stream().filter(place::isSameFile).findFirst().orElse(place))
                .toList();
        if (!found.equals(places)) {
            places.setAll(found);
        }
        ConfigPlace same = before == null
                ? null
                : places.stream().filter(before::isSameFile).findFirst().orElse(null);
        ConfigPlace next = same != null ? same : places.isEmpty() ? null : places.getFirst();
        if (next != before) {
            chosen.set(next);
        } else if (editor.dirtyProperty().get()) {
            editor.recheck();
        } else {
            open();
        }
    }

    /** The hosts on which a file can be opened, each once. */
    List<Host> hosts() {
        Map<String, Host> hosts = new LinkedHashMap<>();
        source.hosts().forEach(host -> hosts.putIfAbsent(host.id(), host));
        return List.copyOf(hosts.values());
    }

    /** Opens a file nobody listed. */
    public void openOther(Host host, String path) {
        ConfigPlace other = ConfigPlace.other(host, path);
        Optional<ConfigPlace> known = places.stream().filter(other::isSameFile).findFirst();
        if (known.isEmpty()) {
            others.add(other);
            places.add(other);
        }
        chosen.set(known.orElse(other));
    }

    /** What waits to be written down or forgotten must be, before drafts are looked for. */
    private void flushDraft() {
        try {
            editor.flushDraft();
        } catch (ProblemException e) {
            failure.set(e);
        }
    }

    /** Reads the chosen file. */
    public void open() {
        ConfigPlace place = chosen.get();
        failure.set(null);
        if (place == null) {
            editor.close();
            return;
        }
        OpenFile shown = editor.openedProperty().get();
        if (shown == null || !shown.place().isSameFile(place)) {
            flushDraft();
            editor.close();
            state.set(State.LOADING);
        }
        tasks.runQuietly("open configuration", progress -> opening.open(place))
                .whenDone(file -> opened(place, file))
                .whenFailed(cause -> failed(place, cause));
    }

    private void opened(ConfigPlace place, OpenFile file) {
        if (place != chosen.get()) {
            return;
        }
        OpenFile shown = editor.openedProperty().get();
        boolean same = shown != null && shown.place().isSameFile(place);
        // Whoever began to type while the file was read again keeps what is typed.
        if (same && (editor.dirtyProperty().get() || shown.stamp().equals(file.stamp()))) {
            editor.recheck();
        } else {
            editor.open(file);
        }
        state.set(State.OPEN);
    }

    private void failed(ConfigPlace place, Throwable cause) {
        if (place == chosen.get() && !editor.dirtyProperty().get()) {
            editor.close();
            failure.set(cause);
            state.set(State.FAILED);
        }
    }

    private void restarted(ConfigPlace place) {
        ConfigPlace shown = chosen.get();
        if (shown != null && shown.isSameFile(place) && !editor.dirtyProperty().get()) {
            open();
        }
    }

    /** Gives up the edits and shows the file as it is now. */
    public void reload() {
        editor.revert();
        flushDraft();
        open();
    }

    /** Writes the latest edits down before the console ends. */
    public void close() throws ProblemException {
        editor.flushDraft();
    }
}
