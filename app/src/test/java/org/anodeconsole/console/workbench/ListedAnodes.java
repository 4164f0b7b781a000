package org.anodeconsole.console.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anodeconsole.anode.protocol.AlgorithmList;
import org.anodeconsole.console.anodes.Anode;
import org.anodeconsole.console.anodes.AnodeRegistry;
import org.anodeconsole.console.client.AnodeAddress;

/** A registry that lists what a test puts into it. */
final class ListedAnodes implements AnodeRegistry {
    private final List<Anode> anodes = new CopyOnWriteArrayList<>();

    @Override
    public List<Anode> list() {
        return List.copyOf(anodes);
    }

    @Override
    public Anode register(AnodeAddress address) {
        Anode anode = new Anode(anodes.size() + 1, address.url(), Anode.READY, Instant.EPOCH, Instant.EPOCH, 0, Optional.empty());
        anodes.add(anode);
        return anode;
    }

    @Override
    public Anode refresh(int id) {
        throw new UnsupportedOperationException("the workbench only lists anodes");
    }

    @Override
    public void drop(int id) {
        anodes.removeIf(anode -> anode.id() == id);
    }

    @Override
    public AlgorithmList algorithms(int id) {
        throw new UnsupportedOperationException("the workbench asks the anode itself");
    }
}
