package org.anodeconsole.console.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.anodeconsole.anode.config.Finding.Severity;
import org.anodeconsole.console.language.Messages;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/** The text of the file, coloured, with line numbers and findings in the margin. */
final class EditorPane extends StackPane {
    /** Colouring longer texts would be felt while typing; no configuration is that long. */
    private static final int LONGEST_COLOURED = 200_000;

    private final EditorViewModel model;
    private final Messages messages;
    private final CodeArea area = new CodeArea();
    private Map<Integer, Severity> marks = Map.of();
    private @Nullable ConfigPlace shown;

    EditorPane(EditorViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("config-editor");
        area.setId("configuration-text");
        area.accessibleTextProperty().bind(messages.bind("configuration.text"));
        area.setParagraphGraphicFactory(this::margin);
        area.textProperty().addListener((property, before, now) -> {
            colour(now);
            model.textProperty().set(now);
        });
        model.textProperty().addListener((property, before, now) -> follow(now));
        model.openedProperty().addListener((property, before, now) -> opened(now));
        model.issues().addListener((ListChangeListener<Issue>) change -> mark());
        messages.localeProperty().addListener((property, before, now) -> area.setParagraphGraphicFactory(this::margin));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Typed, a tab would keep the keyboard in here for good; these files need none.
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        getChildren().add(new VirtualizedScrollPane<>(area));
        follow(model.textProperty().get());
    }

    /** Goes to a line and puts the caret there. */
    void goTo(int line) {
        show(line);
        area.requestFocus();
    }

    /** Brings a line into view and leaves the focus where it is. */
    void show(int line) {
        if (line >= 1 && line <= area.getParagraphs().size()) {
            area.moveTo(line - 1, 0);
            area.requestFollowCaret();
        }
    }

    void undo() {
        area.undo();
    }

    void redo() {
        area.redo();
    }

    private void opened(@Nullable OpenFile file) {
        if (file != null && (shown == null || !shown.isSameFile(file.place()))) {
            shown = file.place();
            area.getUndoManager().forgetHistory();
            area.moveTo(0);
            area.requestFollowCaret();
            colour(area.getText());
        }
    }

    /** Replaces what differs and nothing else: caret, selection and scroll position stay where they are. */
    private void follow(String wanted) {
        String now = area.getText();
        if (now.equals(wanted)) {
            return;
        }
        int shorter = Math.min(now.length(), wanted.length());
        int head = 0;
        while (head < shorter && now.charAt(head) == wanted.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && now.charAt(now.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
            tail++;
        }
        int caret = area.getCaretPosition();
        double scrolled = area.getEstimatedScrollY();
        area.replaceText(head, now.length() - tail, wanted.substring(head, wanted.length() - tail));
        int moved = caret <= head ? caret : Math.max(head, caret + wanted.length() - now.length());
        area.moveTo(Math.min(moved, area.getLength()));
        if (scrolled > 0) {
            area.scrollYToPixel(scrolled);
        }
    }

    private void colour(String text) {
        if (text.isEmpty() || text.length() > LONGEST_COLOURED) {
            return;
        }
        area.setStyleSpans(0, spans(model.highlighting().parts(text), text.length()));
    }

    private static StyleSpans<Collection<String>> spans(List<Highlighting.Part> parts, int length) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int at = 0;
        for (Highlighting.Part part : parts) {
            builder.add(List.of(), part.from() - at);
            builder.add(List.of("syntax-" + part.kind()), part.to() - part.from());
            at = part.to();
        }
        return builder.add(List.of(), length - at).create();
    }

    private void mark() {
        Map<Integer, Severity> found = new HashMap<>();
        model.issues().stream()
                .filter(issue -> issue.line() > 0)
                .forEach(issue -> found.merge(issue.line(), issue.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        if (!found.equals(marks)) {
            marks = Map.copyOf(found);
            area.setParagraphGraphicFactory(this::margin);
        }
    }

    private Node margin(int index) {
        Label number = new Label(String.valueOf(index + 1));
        number.getStyleClass().add("line-number");
        StackPane place = new StackPane();
        place.getStyleClass().add("line-mark");
        Severity severity = marks.get(index + 1);
        if (severity != null) {
            SeverityPane icon = new SeverityPane(severity, messages);
            Tooltip.install(icon, new Tooltip(words(index + 1)));
            place.getChildren().add(icon);
        }
        HBox margin = new HBox(number, place);
        margin.setAlignment(Pos.CENTER_RIGHT);
        margin.getStyleClass().add("editor-margin");
        return margin;
    }

    private String words(int line) {
        return model.issues().stream()
                .filter(issue -> issue.line() == line)
                .sorted(Comparator.comparing(Issue::severity))
                .map(issue -> issue.finding().message(messages.locale()))
                .collect(Collectors.joining("\n"));
    }
}
