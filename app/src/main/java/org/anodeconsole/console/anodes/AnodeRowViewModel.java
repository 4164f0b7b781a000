package org.anodeconsole.console.anodes;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One anode of the list. The row stays while what is known of the anode changes, and so does its selection. */
public final class AnodeRowViewModel {
    private final ReadOnlyObjectWrapper<Anode> anode;

    AnodeRowViewModel(Anode anode) {
        this.anode = new ReadOnlyObjectWrapper<>(anode);
    }

    public ReadOnlyObjectProperty<Anode> anodeProperty() {
        return anode.getReadOnlyProperty();
    }

    public Anode anode() {
        return anode.get();
    }

    void update(Anode seen) {
        // An equal one would still call everybody who listens, for each of hundreds of rows.
        if (!seen.equals(anode.get())) {
            anode.set(seen);
        }
    }
}
