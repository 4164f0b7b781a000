package org.anodeconsole.console.services.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.HostFiles;
import org.anodeconsole.console.language.ProblemException;

/** Compares what is on a computer with what the installer of the reference anode puts there. */
public final class InstallLayout {
    static final String UNINSTALLER = "/usr/bin/rmtaosanode";

    private final HostFiles files;

    public InstallLayout(HostFiles files) {
        this.files = files;
    }

    /** One finding for each path, in their order. */
    List<PathFinding> check() throws InterruptedException {
        List<PathFinding> findings = new ArrayList<>();
        for (ExpectedPath expected : ExpectedPath.ALL) {
            findings.add(check(expected));
        }
        return findings;
    }

    private PathFinding check(ExpectedPath expected) throws InterruptedException {
        try {
            Optional<FileFacts> facts = files.facts(expected.path());
            if (facts.isPresent()) {
                return compare(expected, facts.get());
            }
            Optional<String> link = files.link(expected.path());
            return link.isPresent()
                    ? finding(expected, PathFinding.State.BROKEN_LINK, link.get())
                    : finding(expected, PathFinding.State.MISSING, "");
        } catch (ProblemException e) {
            return new PathFinding(expected, PathFinding.State.UNKNOWN, "", Optional.of(e));
        }
    }

    private static PathFinding compare(ExpectedPath expected, FileFacts facts) {
        if (facts.kind() != expected.kind()) {
            return finding(expected, PathFinding.State.WRONG_KIND, facts.path());
        }
        boolean elsewhere = !expected.target().isEmpty() && !facts.path().equals(expected.target());
        return finding(expected, elsewhere ? PathFinding.State.ELSEWHERE : PathFinding.State.GOOD, facts.path());
    }

    private static PathFinding finding(ExpectedPath expected, PathFinding.State state, String found) {
        return new PathFinding(expected, state, found, Optional.empty());
    }
}
