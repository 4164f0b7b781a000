package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ServiceStateTest {
    @Test
    void allowsExactlyTheTransitionsOfThisTable() {
        // Rows: from; columns: STOPPED STARTING RUNNING STOPPING FAILED UNKNOWN NOT_INSTALLED.
        String table = """
                STOPPED       - x x - x x x
                STARTING      x - x x x x -
                RUNNING       x x - x x x -
                STOPPING      x - - - x x -
                FAILED        x x x - - x x
                UNKNOWN       x x x x x - x
                NOT_INSTALLED x - - - - x -
                """;
        StringBuilder found = new StringBuilder();
        for (ServiceState from : ServiceState.values()) {
            found.append(String.format("%-13s", from));
            for (ServiceState to : ServiceState.values()) {
                found.append(from.mayBecome(to) ? " x" : " -");
            }
            found.append('\n');
        }
        assertEquals(table, found.toString());
    }
}
