package org.anodeconsole.console.doctor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.anodeconsole.anode.config.ConfigEnvironment;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Configuration;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.Fix;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Severity;
import org.anodeconsole.console.doctor.Source;

/** Takes some of what the reading of a configuration has to say. */
final class IniFindings implements Check {
    private final String id;
    private final Predicate<org.anodeconsole.anode.config.Finding> mine;

    IniFindings(String id, Predicate<org.anodeconsole.anode.config.Finding> mine) {
        this.id = id;
        this.mine = mine;
    }

    static IniFindings of(String id, String... codes) {
        Set<String> wanted = Set.of(codes);
        return new IniFindings(id, finding -> wanted.contains(finding.code()));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.CONFIGURATION);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        Configuration configuration = evidence.configuration();
        IniDocument document = evidence.ini();
        List<Finding> found = new ArrayList<>();
        for (org.anodeconsole.anode.config.Finding one :
                TaosanodeIni.of(document).findings(configuration.target(), ConfigEnvironment.unknown())) {
            if (mine.test(one)) {
                Finding finding = new Finding(severity(one), "configuration", List.of(configuration.place(), one), Optional.empty());
                found.add(one.fixes().isEmpty()
                        ? finding
                        : finding.fixedBy(new Fix.Edit(configuration, document, one.fixes().getFirst())));
            }
        }
        return found;
    }

    private static Severity severity(org.anodeconsole.anode.config.Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }
}
