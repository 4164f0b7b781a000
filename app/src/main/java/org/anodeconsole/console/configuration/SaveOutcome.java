package org.anodeconsole.console.configuration;

import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.language.ProblemException;
import org.jspecify.annotations.Nullable;

/** What became of a save. */
sealed interface SaveOutcome {
    /** The file holds the new content, on the disk. */
    record Saved(FileStamp stamp) implements SaveOutcome {}

    /**
     * Nothing was written: the file holds something nobody here has seen.
     *
     * @param now what it holds; null when it is gone
     */
    record Stale(@Nullable HostFile now) implements SaveOutcome {}

    /** Nothing was written: this user may not. Root may. */
    record NeedsRoot(SudoSave way, ProblemException refusal) implements SaveOutcome {}
}
