package org.anodeconsole.standin.sql;

/** A statement the stand-in understands. */
public sealed interface Statement {
    record CreateAnode(String url) implements Statement {}

    record UpdateAnode(long id) implements Statement {}

    record UpdateAllAnodes() implements Statement {}

    record DropAnode(long id) implements Statement {}

    /**
     * @param what lower-case words behind SHOW that name the list: {@code databases}, {@code anodes full}, {@code cluster alive}
     * @param database null for the current one
     * @param table for SHOW CREATE TABLE, SHOW TAGS
     * @param like pattern of the name, null without
     */
    record Show(String what, String database, String table, String like) implements Statement {}

    record Describe(String database, String table) implements Statement {}

    record Use(String database) implements Statement {}

    record Ask(Query query) implements Statement {}
}
