package org.anodeconsole.console.monitoring;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeRowViewModel;

/** One anode of the overview. Belongs to the window's thread. */
public final class CardViewModel {
    private final AnodeRowViewModel row;
    private final ReadOnlyObjectWrapper<ProbeHistory> history = new ReadOnlyObjectWrapper<>(ProbeHistory.empty());
    private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");
    private boolean versionAsked;

    CardViewModel(AnodeRowViewModel row) {
        this.row = row;
    }

    public ReadOnlyObjectProperty<Anode> anodeProperty() {
        return row.anodeProperty();
    }

    public Anode anode() {
        return row.anode();
    }

    public ReadOnlyObjectProperty<ProbeHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** The line in which the anode names its product and version; empty until it is known. */
    public ReadOnlyStringProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    boolean shows(AnodeRowViewModel other) {
        return row == other;
    }

    /** Keeps the latest answer; true when it is time to ask for the version: at the start and after each outage. */
    boolean probed() {
        Anode seen = row.anode();
        // A cluster tells that an anode answered, not how long it took.
        history.set(history.get().with(seen.offline() ? Optional.empty() : Optional.of(seen.answerTime().orElse(Duration.ZERO))));
        if (seen.offline()) {
            versionAsked = false;
            return false;
        }
        boolean wanted = !versionAsked;
        versionAsked = true;
        return wanted;
    }

    void versionIs(String line) {
        version.set(line);
    }
}
