package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.doctor.Statement;

/** The driver gives up before the server may. */
final class DriverTimeout implements Check {
    private static final double DRIVER_SECONDS = 60;
    private static final double MARGIN = 5;

    @Override
    public String id() {
        return "driver-timeout";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.STATEMENT);
    }

    @Override
    public boolean common() {
        return true;
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException {
        Statement statement = evidence.statement();
        if (statement.failure().toLowerCase(Locale.ROOT).contains("0x231e")) {
            return List.of(Finding.error("driver-timeout", Shorten.text(statement.failure())));
        }
        if (statement.sql().isBlank()) {
            throw new NotCheckedException("noSql");
        }
        double seconds = StatementWords.number(statement.sql(), "timeout").orElse(0.0);
        return seconds > DRIVER_SECONDS - MARGIN ? List.of(Finding.warning("driver-timeout.option", seconds, DRIVER_SECONDS)) : List.of();
    }
}
