package org.anodeconsole.console.services;

import java.util.List;
import org.anodeconsole.console.language.Messages;

/** A place where services run: this computer or another one. Closing it ends what belongs to the console. */
public interface ServiceHost extends AutoCloseable {
    /** A stable name for settings and tests. */
    String id();

    String name(Messages messages);

    List<Service> services();

    @Override
    void close();
}
