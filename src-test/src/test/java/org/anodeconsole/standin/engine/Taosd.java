package org.anodeconsole.standin.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anodeconsole.standin.data.Answer;
import org.anodeconsole.standin.data.Precision;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.engine.ClusterFacts.RunningQuery;
import org.anodeconsole.standin.faults.Faults;
import org.anodeconsole.standin.sql.Parser;
import org.anodeconsole.standin.sql.Statement;
import org.anodeconsole.standin.wire.StatementRunner;

/** The server behind the adapter: reads a statement and runs it. */
public final class Taosd implements StatementRunner {
    private final ServerGeneration generation;
    private final ClusterClock clock;
    private final Faults faults;
    private final Accounts accounts = new Accounts();
    private final AnodeCalls calls;
    private final AnodeRegister anodes;
    private final Catalogue catalogue;
    private final ClusterFacts facts;
    private final SystemTables system;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** @param probeLimit how long an anode's {@code /list} and {@code /status} may take: 100 ms in a real server */
    public Taosd(String version, Duration probeLimit, Faults faults) {
        this.generation = new ServerGeneration(version);
        this.clock = new ClusterClock(Clock.systemUTC(), faults);
        this.faults = faults;
        this.calls = new AnodeCalls(probeLimit);
        this.anodes = new AnodeRegister(calls, generation, clock, faults);
        this.catalogue = new Catalogue(clock);
        this.facts = new ClusterFacts(generation, clock, accounts);
        this.system = new SystemTables(catalogue, anodes, facts);
    }

    /** @param openPort any port of this machine that answers HTTP */
    public void warmUp(int openPort) {
        calls.warmUp(openPort);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public AnodeRegister anodes() {
        return anodes;
    }

    public Accounts accounts() {
        return accounts;
    }

    /** Every statement that came, in order. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public String version() {
        return generation.version();
    }

    @Override
    public Session login(String user, String password, String database) {
        accounts.check(user, password);
        Session session = new Session(user, null);
        if (database != null && !database.isEmpty()) {
            use(session, database);
        }
        return session;
    }

    @Override
    public Answer run(String sql, Session session) {
        statements.add(sql);
        RunningQuery running = new RunningQuery(session.user(), sql, clock.now(Precision.MS));
        facts.running().add(running);
        try {
            return answer(Parser.parse(sql), session);
        } finally {
            facts.running().remove(running);
        }
    }

    private Answer answer(Statement statement, Session session) {
        Environment environment = new Environment(catalogue, system, anodes, calls, generation, clock, faults, session);
        return switch (statement) {
            case Statement.Ask ask -> rows(new QueryRunner(environment).run(ask.query()));
            case Statement.Show show -> rows(new Shows(environment).run(show));
            case Statement.Describe describe -> rows(new Shows(environment).describe(describe.database(), describe.table()));
            case Statement.Use use -> {
                use(session, use.database());
                yield new Answer.Done(0);
            }
            default -> {
                SystemTables.denied(faults.anodesDenied());
                change(statement);
                yield new Answer.Done(0);
            }
        };
    }

    private void change(Statement statement) {
        switch (statement) {
            case Statement.CreateAnode create -> anodes.create(create.url());
            case Statement.UpdateAnode update -> anodes.update(update.id());
            case Statement.UpdateAllAnodes all -> anodes.updateAll();
            case Statement.DropAnode drop -> anodes.drop(drop.id());
            default -> throw TaosError.syntax("");
        }
    }

    private void use(Session session, String database) {
        if (!SystemTables.isSchema(database) && !catalogue.has(database)) {
            throw new TaosError(0x388, "Database not exist");
        }
        session.use(database);
    }

    private static Answer rows(Relation relation) {
        return new Answer.Rows(relation.fields().stream().map(Field::column).toList(), relation.rows(), relation.precision());
    }
}
