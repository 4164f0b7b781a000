package org.anodeconsole.standin.engine;

import java.util.List;

/**
 * What an expression is evaluated over: one row, and the rows of its group when there is one.
 *
 * @param row null for an empty group
 * @param group null outside of groups
 * @param start first time stamp of the window the group came from
 * @param end its last
 */
record Frame(Object[] row, List<Object[]> group, long start, long end) {
    static Frame ofRow(Object[] row) {
        return new Frame(row, null, 0, 0);
    }

    static Frame ofGroup(List<Object[]> group, long start, long end) {
        return new Frame(group.isEmpty() ? null : group.getFirst(), group, start, end);
    }
}
