package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;

/** A name with capitals, which TDengine never finds because it asks in lower case. */
final class CapitalName implements Check {
    @Override
    public String id() {
        return "capital-name";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HTTP);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        String names = evidence.offered().stream()
                .map(Evidence.Offered::name)
                .filter(name -> !name.equals(name.toLowerCase(Locale.ROOT)))
                .map(Shorten::text)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(Finding.warning("capital-name", names));
    }
}
