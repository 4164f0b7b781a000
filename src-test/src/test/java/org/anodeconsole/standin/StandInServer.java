package org.anodeconsole.standin;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** The stand-in with sample tables as a program, to try the console against: prints its port and runs until it is stopped. */
public final class StandInServer {
    private static final int ADAPTERS_PORT = 6041;

    private StandInServer() {}

    /** @param arguments the port, 6041 without; the version, 3.3.6.6.alpha without */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        StandIn.Options options = StandIn.Options.standard().onPort(ADAPTERS_PORT);
        options = arguments.length > 0 ? options.onPort(Integer.parseInt(arguments[0])) : options;
        options = arguments.length > 1 ? options.ofVersion(arguments[1]) : options;
        try (StandIn server = StandIn.start(options)) {
            SampleTables.putInto(server.catalogue());
            System.out.println("port " + server.port() + ", user root, password taosdata");
            System.out.println(server.webSocketUrl());
            System.out.println(server.restUrl());
            new CountDownLatch(1).await();
        }
    }
}
