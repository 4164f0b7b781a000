package org.anodeconsole.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeRowViewModel;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses of the registered anodes, kept the same as the list. Beside the anodes of a cluster there is always the
 * console's own, to compare with.
 */
final class AnodeAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(AnodeAddresses.class);

    private final ObservableList<AnodeAddress> addresses = FXCollections.observableArrayList();
    private final AnodesViewModel anodes;
    private final Supplier<Optional<AnodeAddress>> own;

    /** @param own where the built-in anode listens, while it does */
    AnodeAddresses(AnodesViewModel anodes, Supplier<Optional<AnodeAddress>> own) {
        this.anodes = anodes;
        this.own = own;
        anodes.list().rows().addListener((ListChangeListener<AnodeRowViewModel>) change -> {
            boolean others = false;
            while (change.next()) {
                others |= change.wasAdded() || change.wasRemoved();
            }
            // A new state of an anode leaves its address as it is.
            if (others) {
                copy();
            }
        });
        anodes.list().asOfProperty().subscribe(this::copy);
        anodes.traitsProperty().subscribe(this::copy);
        copy();
    }

    ObservableList<AnodeAddress> addresses() {
        return addresses;
    }

    /** Touches only what has changed, so that a choice made from the addresses stays. */
    private void copy() {
        List<AnodeAddress> known = new ArrayList<>();
        anodes.list().anodes().forEach(anode -> add(anode, known));
        if (anodes.traitsProperty().get().cluster().isPresent()) {
            own.get().filter(address -> !known.contains(address)).ifPresent(known::add);
        }
        addresses.retainAll(known);
        known.removeAll(addresses);
        addresses.addAll(known);
    }

    private static void add(Anode anode, List<AnodeAddress> known) {
        try {
            known.add(anode.address());
        } catch (ProblemException e) {
            LOG.warn("The registered anode {} has no usable address: {}", anode.id(), anode.url());
        }
    }
}
