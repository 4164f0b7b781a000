package org.anodeconsole.console.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;

/** The models of one anode. Calls block. */
public interface ModelShelf {
    /** A stable name. */
    String id();

    /** The anode's name in words. */
    String name(Messages messages);

    /** Its model directory, when it is on this computer and models can be imported, tried and removed here. */
    Optional<Path> directory() throws ProblemException;

    /** All models, those of the user first. */
    List<ModelRow> models() throws ProblemException;
}
