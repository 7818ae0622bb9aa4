package herberge.bootstrap.process;

import herberge.bootstrap.logging.Logging;
import io.javalin.Javalin;
import jdk.jfr.FlightRecorder;
import org.eclipse.jetty.server.Server;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.JdbiStatementEvent;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Has the JVM load what every server needs and no configuration decides, while the command line is read: the other
 * processor has nothing to do then. What is built here is thrown away; only its classes stay.
 */
public final class ClassPreloader {

    private ClassPreloader() {}

    public static void light() {
        Thread thread = new Thread(ClassPreloader::burn, "kindling");
        thread.setDaemon(true);
        thread.start();
        // a JVM that writes its archive of classes while one more is loaded ends with SIGSEGV (seen with 25.0.3)
        Runtime.getRuntime().addShutdownHook(new Thread(() -> outlive(thread), "kindling-end"));
    }

    private static void outlive(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void burn() {
        Logging.load();
        Javalin.create(config -> {});
        new Server(); // looks through all languages and all beans of the platform
        Jdbi.create(() -> {
                    throw new IllegalStateException("there is no database yet");
                })
                .installPlugin(new PostgresPlugin());
        FlightRecorder.register(JdbiStatementEvent.class); // as Jdbi does before its first statement
    }
}
