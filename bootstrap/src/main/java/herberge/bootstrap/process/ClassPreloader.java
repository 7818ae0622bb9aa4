package herberge.bootstrap.process;

import herberge.bootstrap.logging.Logging;
import io.javalin.Javalin;
import jdk.jfr.FlightRecorder;
import org.eclipse.jetty.server.Server;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.JdbiStatementEvent;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Loads the classes that every server needs, whatever its configuration, in a second thread while the command line is
 * parsed. The objects created here are discarded; only their classes stay loaded.
 */
public final class ClassPreloader {

    private ClassPreloader() {}

    public static void start() {
        Thread thread = new Thread(ClassPreloader::load, "class-preloader");
        thread.setDaemon(true);
        thread.start();
        // a JVM that writes its class archive while another class is loaded ends with SIGSEGV (seen with 25.0.3)
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitEnd(thread), "class-preloader-end"));
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void load() {
        Logging.load();
        Javalin.create(config -> {});
        new Server(); // reads all locales and all platform MBeans
        Jdbi.create(() -> {
                    throw new IllegalStateException("there is no database yet");
                })
                .installPlugin(new PostgresPlugin());
        FlightRecorder.register(JdbiStatementEvent.class); // as Jdbi does before its first statement
    }
}
