package org.anodeconsole.anode.process;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.anodeconsole.anode.models.ModelService;
import sun.misc.Signal;

/** Behaves as a model server does towards its caller: {@code model NAME PORT [slow|stubborn|broken]}. */
final class StandInModelServer {
    private StandInModelServer() {}

    public static void main(String[] arguments) throws Exception {
        String kind = arguments[3];
        System.out.println("serving " + arguments[1]);
        if (kind.equals("broken")) {
            System.out.println("the model is damaged");
            System.exit(7);
        }
        if (kind.equals("slow")) {
            Thread.sleep(60_000);
        }
        if (kind.equals("stubborn")) {
            Signal.handle(new Signal("TERM"), signal -> System.out.println("not now"));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[2])), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(405, -1);
            exchange.close();
        });
        server.start();
        Thread.sleep(120_000);
    }

    static ModelProcess.Command command(ModelService service, int port, String kind) {
        return parent -> List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), StandInModelServer.class.getName(),
                "model", service.command(), Integer.toString(port), kind);
    }
}
