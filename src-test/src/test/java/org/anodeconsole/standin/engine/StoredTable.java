package org.anodeconsole.standin.engine;

import java.util.ArrayList;
import java.util.List;
import org.anodeconsole.standin.data.Column;
import org.anodeconsole.standin.data.Precision;

/**
 * A table with its rows, in the order of their time stamps. Each row is as long as columns, tags and the table's name together,
 * so that queries on a super table need no copies.
 *
 * @param stable the super table, null for a normal table
 */
record StoredTable(String name, String stable, List<Column> columns, List<Tag> tags, List<Object[]> rows, long created) {
    static final String TABLE_NAME = "tbname";

    List<Column> tagColumns() {
        return tags.stream().map(Tag::column).toList();
    }

    Relation relation(Precision precision) {
        return new Relation(name, fields(columns, tagColumns()), rows, precision, 0, false);
    }

    static List<Field> fields(List<Column> columns, List<Column> tags) {
        List<Field> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(Field.data(column)));
        tags.forEach(column -> fields.add(new Field(column, Field.Kind.TAG)));
        fields.add(new Field(Column.varchar(TABLE_NAME, 192), Field.Kind.HIDDEN));
        return fields;
    }
}
