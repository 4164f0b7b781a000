package org.anodeconsole.standin.engine;

import org.anodeconsole.standin.faults.Faults;
import org.anodeconsole.standin.wire.StatementRunner.Session;

/** What a running statement may ask for. */
record Environment(
        Catalogue catalogue,
        SystemTables system,
        AnodeRegister anodes,
        AnodeCalls calls,
        ServerGeneration generation,
        ClusterClock clock,
        Faults faults,
        Session session) {}
