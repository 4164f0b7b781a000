package org.anodeconsole.console.configuration;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;

/** All settings, grouped as the file groups them: those that are set, and folded away those that could be. */
final class FormPane extends VBox {
    private final EditorViewModel model;
    private final Messages messages;
    private final IntConsumer showLine;
    private final TextField search = new TextField();
    private final VBox groups = new VBox(18);
    private final ScrollPane scroll = new ScrollPane(groups);
    private final List<FieldPane> panes = new ArrayList<>();
    private final Set<String> unfolded = new TreeSet<>();
    private String structure = "";

    FormPane(EditorViewModel model, Messages messages, IntConsumer showLine) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.showLine = showLine;
        getStyleClass().add("config-form");
        search.setId("configuration-search");
        search.promptTextProperty().bind(messages.bind("configuration.search"));
        search.accessibleTextProperty().bind(messages.bind("configuration.search"));
        search.textProperty().addListener((property, before, now) -> build());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        groups.getStyleClass().add("config-groups");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(search, scroll);
        model.fields().addListener((ListChangeListener<Field>) change -> follow());
        model.issues().addListener((ListChangeListener<Issue>) change -> panes.forEach(FieldPane::judge));
        messages.localeProperty().addListener((property, before, now) -> build());
        build();
    }

    /** New values go into the controls that are there, so that the focus stays; other settings need other controls. */
    private void follow() {
        if (!structureOf(model.fields()).equals(structure)) {
            build();
            return;
        }
        List<Field> shown = model.fields().stream().filter(this::isWanted).toList();
        if (shown.size() != panes.size()) {
            build();
            return;
        }
        List<Field> waiting = new ArrayList<>(shown);
        for (FieldPane pane : panes) {
            Field next = waiting.stream()
                    .filter(field -> nameOf(field).equals(nameOf(pane.field())))
                    .findFirst()
                    .orElse(pane.field());
            waiting.remove(next);
            pane.show(next);
        }
    }

    private static String nameOf(Field field) {
        return field.group() + "\n" + field.name() + "\n" + field.isSet();
    }

    private static String structureOf(List<Field> fields) {
        StringBuilder all = new StringBuilder();
        fields.forEach(field -> all.append(nameOf(field)).append(field.editable()).append('\n'));
        return all.toString();
    }

    private boolean isWanted(Field field) {
        return field.matches(search.getText(), messages.locale());
    }

    private void build() {
        structure = structureOf(model.fields());
        String focused = panes.stream()
                .filter(pane -> pane.focusTarget().isFocused() || pane.focusTarget().isFocusWithin())
                .findFirst()
                .map(pane -> pane.focusTarget().getId())
                .orElse("");
        panes.clear();
        groups.getChildren().clear();
        Map<String, List<Field>> bySection = new LinkedHashMap<>();
        model.fields().stream()
                .filter(this::isWanted)
                .forEach(field -> bySection.computeIfAbsent(field.group(), group -> new ArrayList<>()).add(field));
        bySection.forEach((group, fields) -> groups.getChildren().add(group(group, fields)));
        panes.stream()
                .filter(pane -> focused.equals(pane.focusTarget().getId()))
                .findFirst()
                .ifPresent(pane -> pane.focusTarget().requestFocus());
    }

    private Node group(String name, List<Field> fields) {
        Label title = new Label(title(name));
        title.getStyleClass().add(Styles.TITLE_4);
        VBox box = new VBox(12, title);
        fields.stream().filter(Field::isSet).forEach(field -> box.getChildren().add(pane(field)));
        List<Field> unset = fields.stream().filter(field -> !field.isSet()).toList();
        if (!unset.isEmpty()) {
            VBox more = new VBox(12);
            unset.forEach(field -> more.getChildren().add(pane(field)));
            TitledPane fold = new TitledPane(messages.text("configuration.more", unset.size()), more);
            fold.setId("more-" + name);
            fold.getStyleClass().add(Styles.DENSE);
            fold.setAnimated(false);
            fold.setExpanded(unfolded.contains(name) || !search.getText().isBlank());
            fold.expandedProperty().addListener((property, before, now) -> {
                if (search.getText().isBlank() && (now ? unfolded.add(name) : unfolded.remove(name))) {
                    fold.requestLayout();
                }
            });
            box.getChildren().add(fold);
        }
        return box;
    }

    private FieldPane pane(Field field) {
        FieldPane pane = new FieldPane(field, model, messages, showLine);
        panes.add(pane);
        return pane;
    }

    private String title(String group) {
        return switch (group) {
            case "uwsgi", "taosanode", "tsfm-service", "gunicorn", "analysis", "python" ->
                messages.text("configuration.group." + group);
            case "" -> messages.text("configuration.noGroup");
            default -> "[" + group + "]";
        };
    }
}
