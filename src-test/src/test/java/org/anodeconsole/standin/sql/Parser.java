package org.anodeconsole.standin.sql;

import java.util.List;
import org.anodeconsole.standin.data.TaosError;
import org.anodeconsole.standin.sql.Statement.Show;

/**
 * Reads one statement. What it does not know is a syntax error, 0x2600, as taosd answers it.
 * There is no CREATE TABLE and no INSERT: tables are put into the catalogue by the test.
 */
public final class Parser {
    private final Tokens tokens;

    private Parser(String sql) {
        this.tokens = new Tokens(sql);
    }

    public static Statement parse(String sql) {
        Parser parser = new Parser(sql);
        Statement statement = parser.statement();
        parser.tokens.end();
        return statement;
    }

    private Statement statement() {
        Token first = tokens.peek();
        if (first.isWord("select")) {
            return new Statement.Ask(new QueryParser(tokens).query());
        }
        if (tokens.take("create")) {
            tokens.need("anode");
            return new Statement.CreateAnode(tokens.text());
        }
        if (tokens.take("update", "all")) {
            tokens.need("anodes");
            return new Statement.UpdateAllAnodes();
        }
        if (tokens.take("update")) {
            tokens.need("anode");
            return new Statement.UpdateAnode(tokens.integer());
        }
        if (tokens.take("drop")) {
            tokens.need("anode");
            return new Statement.DropAnode(tokens.integer());
        }
        if (tokens.take("show")) {
            return show();
        }
        if (tokens.take("describe") || tokens.take("desc")) {
            String[] name = qualified();
            return new Statement.Describe(name[0], name[1]);
        }
        if (tokens.take("use")) {
            return new Statement.Use(tokens.ownName());
        }
        throw tokens.here();
    }

    private Statement show() {
        if (tokens.take("anodes")) {
            return list(tokens.take("full") ? "anodes full" : "anodes");
        }
        if (tokens.take("cluster")) {
            return list(tokens.take("alive") ? "cluster alive" : "cluster");
        }
        if (tokens.take("user", "databases") || tokens.take("system", "databases")) {
            return list("user databases");
        }
        if (tokens.take("create")) {
            String what = tokens.take("database") ? "create database" : tokens.take("stable") ? "create stable" : "create table";
            if (what.equals("create table")) {
                tokens.need("table");
            }
            String[] name = qualified();
            return what.equals("create database") ? new Show(what, name[1], null, null) : new Show(what, name[0], name[1], null);
        }
        if (tokens.take("tags")) {
            tokens.need("from");
            String[] name = qualified();
            String database = tokens.take("from") ? tokens.name() : name[0];
            return new Show("tags", database, name[1], null);
        }
        if (tokens.take("dnode")) {
            tokens.integer();
            tokens.need("variables");
            return list("variables");
        }
        for (String word : List.of("databases", "dnodes", "mnodes", "grants", "users", "queries", "variables")) {
            if (tokens.take(word)) {
                return new Show(word, null, null, like());
            }
        }
        return ofDatabase();
    }

    private static Show list(String what) {
        return new Show(what, null, null, null);
    }

    /** STABLES, TABLES, VIEWS and VGROUPS, of a named database or the current one. */
    private Statement ofDatabase() {
        boolean child = tokens.take("child");
        boolean normal = !child && tokens.take("normal");
        String database = null;
        if (tokens.peek(1).isSymbol(".")) {
            database = tokens.name();
            tokens.needSymbol(".");
        }
        String what = tokens.name();
        if (!List.of("tables", "stables", "vgroups", "views").contains(what)) {
            throw TaosError.syntax(what);
        }
        if (tokens.take("from")) {
            database = tokens.name();
        }
        return new Show((child ? "child " : normal ? "normal " : "") + what, database, null, like());
    }

    private String like() {
        return tokens.take("like") ? tokens.text() : null;
    }

    private String[] qualified() {
        String name = tokens.ownName();
        return tokens.takeSymbol(".") ? new String[] {name, tokens.ownName()} : new String[] {null, name};
    }
}
