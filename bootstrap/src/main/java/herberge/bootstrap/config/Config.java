package herberge.bootstrap.config;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.DatabaseTimeouts;
import herberge.domain.guest.DiallingPlan;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Everything an operator can decide, already checked; {@code docs/configuration.md} has the same list in words. */
public record Config(
        Server server,
        Limits limits,
        House house,
        Security security,
        Events events,
        Jobs jobs,
        Database database,
        Relay relay,
        Data data,
        Log log) {

    /**
     * Where HTTP listens, which foreign web pages may call it and open sockets, and whose word on where a request comes
     * from counts.
     */
    public record Server(
            String host,
            int port,
            List<URI> corsOrigins,
            List<URI> webSocketOrigins,
            List<String> trustedProxies,
            Optional<Tls> tls) {
        public Server {
            corsOrigins = List.copyOf(corsOrigins);
            webSocketOrigins = List.copyOf(webSocketOrigins);
            trustedProxies = List.copyOf(trustedProxies);
        }
    }

    /** The PEM files of a certificate with its chain, and of its key. */
    public record Tls(Path certificate, Path key) {}

    /** How many requests there may be, and how many sockets at once; 0 is any number. */
    public record Limits(int userPerSecond, int userBurst, int addressPerSecond, int sockets) {}

    /** The guest house itself: its time zone decides what "today" is, its country how phone numbers are dialled. */
    public record House(ZoneId timeZone, DiallingPlan dialling) {}

    /** Who is let in how far. */
    public record Security(BookingVisibility bookingVisibility) {}

    /** How long events are kept, and how many at most. */
    public record Events(int keepDays, int keepEvents) {}

    /**
     * When the house does things by itself, and how the servers share the work.
     *
     * @param checkIn  empty: people check guests in
     * @param checkOut empty: people check guests out
     */
    public record Jobs(
            LocalTime night,
            Optional<LocalTime> checkIn,
            Optional<LocalTime> checkOut,
            Duration look,
            Duration heartbeat) {}

    /** The PostgreSQL to use; without a {@code url} the server keeps an embedded one. */
    public record Database(Optional<External> external, Pool pool, DatabaseTimeouts timeouts) {}

    /** A PostgreSQL that somebody else runs; without an owner the server does not migrate. */
    public record External(String url, Login user, Optional<Login> owner) {}

    /** A database role and its password, which {@code toString} keeps to itself. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + ", password=***]";
        }
    }

    /** How many connections the server holds and how patient it is with them. */
    public record Pool(int max, int min, Duration connectTimeout, Duration idleTimeout) {}

    /** The way between the servers of one house; without Redis it is the database. */
    public record Relay(Optional<Redis> redis) {}

    /** A Redis that somebody else runs; {@code toString} keeps the password to itself. */
    public record Redis(String host, int port, boolean tls, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return "Redis[host=" + host + ", port=" + port + ", tls=" + tls + ", password=***]";
        }
    }

    /** The folder of the embedded database, its passwords and its log. */
    public record Data(Path dir) {}

    /** How much is logged and in which shape. */
    public record Log(LogLevel level, LogFormat format) {}

    /** How much is logged. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /** Lines for people or objects for machines. */
    public enum LogFormat {
        TEXT,
        JSON
    }
}
