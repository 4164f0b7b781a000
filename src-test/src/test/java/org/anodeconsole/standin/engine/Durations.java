package org.anodeconsole.standin.engine;

import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.sql.Expr;

/** Lengths of time in the unit of a database. */
final class Durations {
    private Durations() {}

    /** @throws TaosError for months and years, which have no fixed length */
    static long units(Expr.Duration duration, Precision precision) {
        long second = precision.perSecond();
        return switch (duration.unit()) {
            case 'b' -> duration.amount() * second / 1_000_000_000L;
            case 'u' -> duration.amount() * second / 1_000_000L;
            case 'a' -> duration.amount() * second / 1000L;
            case 's' -> duration.amount() * second;
            case 'm' -> duration.amount() * second * 60;
            case 'h' -> duration.amount() * second * 3600;
            case 'd' -> duration.amount() * second * 86_400;
            case 'w' -> duration.amount() * second * 604_800;
            default -> throw new TaosError(0x2600, "syntax error near \"" + duration.amount() + duration.unit() + "\"");
        };
    }
}
