package org.anodeconsole.console.configuration;

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
    private final ObjectProperty<@Nullable Version> older = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Version> newer = new SimpleObjectProperty<>();
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

    /** One side of the comparison. */
    public ObjectProperty<@Nullable Version> olderProperty() {
        return older;
    }

    /** The other side; null for the text in the editor. */
    public ObjectProperty<@Nullable Version> newerProperty() {
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
        older.set(null);
        newer.set(null);
        diff.set(null);
        failure.set(null);
        list.clear();
        if (file != null) {
            tasks.runQuietly("versions", progress -> versions.list(file.place()))
                    .whenDone(found -> {
                        list.setAll(found);
                        older.set(found.size() > 1 ? found.get(1) : found.isEmpty() ? null : found.getFirst());
                    })
                    .whenFailed(failure::set);
        }
    }

    private void compare() {
        OpenFile file = editor.openedProperty().get();
        Version left = older.get();
        Version right = newer.get();
        if (file == null || left == null) {
            diff.set(null);
            return;
        }
        byte[] edited = editor.bytes();
        tasks.runQuietly("compare", progress -> {
                    byte[] from = versions.content(file.place(), left);
                    return FileDiff.between(from, right == null ? edited : versions.content(file.place(), right));
                })
                .whenDone(found -> {
                    if (left.equals(older.get())) {
                        diff.set(found);
                    }
                })
                .whenFailed(failure::set);
    }

    /** Puts the content of the older side into the editor; saving it is the user's next step. */
    public void restore(Runnable done) {
        OpenFile file = editor.openedProperty().get();
        Version wanted = older.get();
        if (file == null || wanted == null) {
            return;
        }
        tasks.runQuietly("restore", progress -> versions.content(file.place(), wanted))
                .whenDone(content -> {
                    editor.replace(content);
                    done.run();
                })
                .whenFailed(failure::set);
    }
}
