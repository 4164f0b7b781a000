package org.anodeconsole.standin.wire;

import java.util.List;
import org.anodeconsole.standin.data.Answer;

/** The rows of one statement, handed out in blocks. Who asks for a block holds the cursor's lock. */
final class Cursor {
    /** As many rows as a block of taosd usually has. */
    static final int BLOCK_ROWS = 4096;

    private final Answer.Rows rows;
    private int next;
    private volatile int blocks;

    Cursor(Answer.Rows rows) {
        this.rows = rows;
    }

    Answer.Rows all() {
        return rows;
    }

    /** The next rows; empty at the end. */
    List<Object[]> nextBlock() {
        int end = Math.min(next + BLOCK_ROWS, rows.rows().size());
        List<Object[]> block = rows.rows().subList(next, end);
        next = end;
        blocks++;
        return block;
    }

    /** How many blocks were asked for so far. */
    int blocks() {
        return blocks;
    }
}
