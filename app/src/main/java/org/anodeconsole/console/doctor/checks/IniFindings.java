package org.anodeconsole.console.doctor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.ConfigText;
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
        ConfigText text = evidence.configured();
        List<Finding> found = new ArrayList<>();
        for (ConfigText.Remark one : text.remarks()) {
            if (mine.test(one.finding())) {
                found.add(new Finding(
                                severity(one.finding()), "configuration", List.of(configuration.place(), one.finding()), Optional.empty())
                        .fixedBy(one.change().map(change -> new Fix.Edit(configuration, text, change))));
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
