package org.anodeconsole.console.monitoring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeRowViewModel;

/** One anode of the overview. Belongs to the window's thread. */
public final class CardViewModel {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+(-[\\w.]+)?");

    private final AnodeRowViewModel row;
    private final ReadOnlyObjectWrapper<Sighting> sighting;

    CardViewModel(AnodeRowViewModel row) {
        this.row = row;
        this.sighting = new ReadOnlyObjectWrapper<>(Sighting.unseen(row.anode().url()));
    }

    public ReadOnlyObjectProperty<Anode> anodeProperty() {
        return row.anodeProperty();
    }

    public Anode anode() {
        return row.anode();
    }

    /** What is known of it. */
    public ReadOnlyObjectProperty<Sighting> sightingProperty() {
        return sighting.getReadOnlyProperty();
    }

    public Sighting sighting() {
        return sighting.get();
    }

    /** How many algorithms it offers: as it said itself, otherwise as the registry says. */
    public int algorithms() {
        return sighting().algorithms().map(names -> names.size()).orElse(anode().algorithms());
    }

    /** The number of its version, out of the line in which it says it; the line where there is no number. */
    public Optional<String> version() {
        String line = sighting().version();
        Matcher number = VERSION.matcher(line);
        return number.find() ? Optional.of(number.group()) : Optional.of(line).filter(text -> !text.isEmpty());
    }

    boolean shows(AnodeRowViewModel other) {
        return row == other;
    }

    void seen(Sighting now) {
        if (!now.equals(sighting.get())) {
            sighting.set(now);
        }
    }
}
