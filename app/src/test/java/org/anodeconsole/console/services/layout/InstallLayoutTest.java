package org.anodeconsole.console.services.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.anodeconsole.console.hosts.FileFacts;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;

class InstallLayoutTest {
    private static final String HOME = "/usr/local/taos/taosanode";
    private final MemoryHost host = installed();

    /** What the installer leaves. */
    static MemoryHost installed() {
        MemoryHost host = new MemoryHost();
        for (ExpectedPath path : ExpectedPath.ALL) {
            String real = path.target().isEmpty() ? path.path() : path.target();
            if (path.kind() == FileFacts.Kind.FOLDER) {
                host.folder(real);
            } else {
                host.file(real, "");
            }
            if (!path.target().isEmpty()) {
                host.link(path.path(), path.target());
            }
        }
        return host;
    }

    private PathFinding finding(String path) throws Exception {
        return new InstallLayout(host).check().stream()
                .filter(finding -> finding.expected().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsNothingWrongWithWhatTheInstallerLeaves() throws Exception {
        List<PathFinding> findings = new InstallLayout(host).check();
        assertTrue(findings.size() >= 14);
        assertEquals(List.of(), findings.stream().filter(finding -> finding.state() != PathFinding.State.GOOD).toList());
    }

    @Test
    void checksEveryRowOfTheDocumentedTable() throws Exception {
        List<String> paths = new InstallLayout(host).check().stream().map(finding -> finding.expected().path()).toList();
        for (String documented : List.of(
                HOME + "/bin", HOME + "/resource", HOME + "/lib", HOME + "/model", "/var/log/taos/taosanode", "/etc/taos/taosanode.ini")) {
            assertTrue(paths.contains(documented), documented);
        }
    }

    @Test
    void tellsMissingBrokenMisledAndWrongApart() throws Exception {
        host.contents.remove(HOME + "/lib");
        host.contents.remove("/var/lib/taos/taosanode/model");
        host.folder("/data/resource");
        host.link(HOME + "/resource", "/data/resource");
        host.links.remove("/var/log/taos/taosanode");

        assertEquals(PathFinding.State.MISSING, finding(HOME + "/lib").state());
        assertTrue(finding(HOME + "/lib").isGrave());
        PathFinding model = finding(HOME + "/model");
        assertEquals(PathFinding.State.BROKEN_LINK, model.state());
        assertEquals("/var/lib/taos/taosanode/model", model.found());
        PathFinding resource = finding(HOME + "/resource");
        assertEquals(PathFinding.State.ELSEWHERE, resource.state());
        assertEquals("/data/resource", resource.found());
        assertFalse(resource.isGrave());
        assertEquals(PathFinding.State.WRONG_KIND, finding("/var/log/taos/taosanode").state());
    }

    @Test
    void saysWhatItCouldNotLookAt() throws Exception {
        host.trouble = new ProblemException("problem.unforeseen", "", "no connection");
        PathFinding finding = finding(HOME + "/bin");
        assertEquals(PathFinding.State.UNKNOWN, finding.state());
        assertTrue(finding.trouble().isPresent());
        assertFalse(finding.isGrave());
    }
}
