package org.anodeconsole.console.shell;

import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.settings.SettingsStore;

/** Remembers where the dividers of one split are. Only what the user drags counts; the window's size moves them too. */
final class SplitMemory {
    private static final String DIVIDER = "split-pane-divider";

    private final SplitPane split;
    private final SettingsStore settings;
    private final List<Double> built;

    SplitMemory(SplitPane split, SettingsStore settings) {
        this.split = split;
        this.settings = settings;
        this.built = positions();
    }

    void begin() {
        ChangeListener<Settings> arrange = (source, before, after) -> {
            if (!before.layout().split(split.getId()).equals(after.layout().split(split.getId()))) {
                arrange();
            }
        };
        // The split keeps its listener, the settings do not keep the split.
        split.getProperties().put(SplitMemory.class, arrange);
        settings.currentProperty().addListener(new WeakChangeListener<>(arrange));
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (ViewMemory.isWithin(event.getTarget(), DIVIDER, split)) {
                settings.change(before -> before.withLayout(before.layout().withSplit(split.getId(), positions())));
            }
        });
        arrange();
    }

    private void arrange() {
        List<Double> wanted = settings.current().layout().split(split.getId()).orElse(built);
        if (wanted.size() == split.getDividers().size() && !wanted.equals(positions())) {
            split.setDividerPositions(wanted.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private List<Double> positions() {
        return Arrays.stream(split.getDividerPositions()).boxed().toList();
    }
}
