package org.anodeconsole.console.configuration;

import java.util.Arrays;
import java.util.Optional;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.language.ProblemException;

/** Opens a configuration: reads it, keeps what it holds as a version, and finds the edits that were not saved. */
public final class Opening {
    private final Saving saving;
    private final Versions versions;
    private final Drafts drafts;

    public Opening(Saving saving, Versions versions, Drafts drafts) {
        this.saving = saving;
        this.versions = versions;
        this.drafts = drafts;
    }

    OpenFile open(ConfigPlace place) throws ProblemException, InterruptedException {
        HostFile file = saving.read(place);
        Optional<Draft> draft = drafts.find(place);
        if (draft.isEmpty()) {
            return OpenFile.of(place, file);
        }
        boolean behind = !draft.get().base().equals(file.stamp());
        byte[] base = behind ? versions.content(place, draft.get().base()).orElse(file.content()) : file.content();
        if (Arrays.equals(FileText.of(base).bytes(draft.get().text()), file.content())) {
            drafts.forget(place);
            return OpenFile.of(place, file);
        }
        return new OpenFile(place, base, draft.get().base(), draft, behind);
    }

    boolean hasDraft(ConfigPlace place) {
        return drafts.has(place);
    }
}
