package org.anodeconsole.console.models;

import java.io.IOException;
import java.nio.file.Path;
import org.anodeconsole.anode.install.InstallException;
import org.anodeconsole.anode.install.TrialResult;

/** Tries the model in a folder. Blocks; an interrupt ends it. */
@FunctionalInterface
public interface ModelTrial {
    TrialResult run(Path folder) throws InstallException, IOException, InterruptedException;
}
