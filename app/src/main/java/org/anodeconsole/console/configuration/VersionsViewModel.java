package org.anodeconsole.console.configuration;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.anodeconsole.console.tasks.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The versions of the open file: any two compared, any one put back into the editor. */
public final class VersionsViewModel {
    private final EditorViewModel editor;
    private final Versions versions;
    private final TaskRunner tasks;
    private final ObservableList<Version> list = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Version>> older = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Version>> newer = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable FileDiff> diff = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();

    VersionsViewModel(EditorViewModel editor, Versions versions, TaskRunner tasks) {
        this.editor = editor;
        this.versions = versions;
        this.tasks = tasks;
        older.addListener((property, before, now) -> compare());
        newer.addListener((property, before, now) -> compare());
    }

    /** The newest first. */
    public ObservableList<Version> list() {
        return list;
    }

    /** One side of the comparison; empty for none. */
    public ObjectProperty<Optional<Version>> olderProperty() {
        return older;
    }

    /** The other side; empty for the text in the editor. */
    public ObjectProperty<Optional<Version>> newerProperty() {
        return newer;
    }

    /** What differs between the two; null while there is nothing to compare. */
    public ReadOnlyObjectProperty<@Nullable FileDiff> diffProperty() {
        return diff.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Reads the list of the open file. */
    public void load() {
        OpenFile file = editor.openedProperty().get();
        older.set(Optional.empty());
        newer.set(Optional.empty());
        diff.set(null);
        failure.set(null);
        list.clear();
        if (file != null) {
            tasks.runQuietly("versions", progress -> versions.list(file.place()))
                    .whenDone(found -> {
                        list.setAll(found);
                        older.set(found.stream().limit(2).reduce((newest, before) -> before));
                    })
                    .whenFailed(failure::set);
        }
    }

    private void compare() {
        OpenFile file = editor.openedProperty().get();
        Optional<Version> left = older.get();
        Optional<Version> right = newer.get();
        if (file == null || left.isEmpty()) {
            diff.set(null);
            return;
        }
        byte[] edited = editor.bytes();
        tasks.runQuietly("compare", progress -> {
                    byte[] from = versions.content(file.place(), left.get());
                    return FileDiff.between(from, right.isEmpty() ? edited : versions.content(file.place(), right.get()));
                })
                .whenDone(found -> {
                    if (left.equals(older.get()) && right.equals(newer.get())) {
                        diff.set(found);
                    }
                })
                .whenFailed(failure::set);
    }

    /** Puts the content of the older side into the editor; saving it is the user's next step. */
    public void restore(Runnable done) {
        OpenFile file = editor.openedProperty().get();
        Optional<Version> wanted = older.get();
        if (file == null || wanted.isEmpty()) {
            return;
        }
        tasks.runQuietly("restore", progress -> versions.content(file.place(), wanted.get()))
                .whenDone(content -> {
                    editor.replace(content);
                    done.run();
                })
                .whenFailed(failure::set);
    }
}
