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

/** The configuration of the server, already checked; {@code docs/configuration.md} describes each value. */
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
        Backup backup,
        Optional<Metrics> metrics,
        Log log,
        Slow slow) {

    /**
     * The address of the HTTP server, the origins of web pages that may call it and open WebSockets, and the proxies whose
     * forwarded addresses are trusted.
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

    /** Limits of requests and of open WebSockets; 0 means no limit. */
    public record Limits(int userPerSecond, int userBurst, int addressPerSecond, int sockets) {}

    /** The guest house itself: its time zone decides what "today" is, its country how phone numbers are dialled. */
    public record House(ZoneId timeZone, DiallingPlan dialling) {}

    /** Which bookings a user can see. */
    public record Security(BookingVisibility bookingVisibility) {}

    /** How long events are kept, and how many at most. */
    public record Events(int keepDays, int keepEvents) {}

    /**
     * When jobs run, and how the servers share them.
     *
     * @param night     when the nightly jobs run
     * @param checkIn   when arrivals are checked in; empty: by the staff only
     * @param checkOut  when departures are checked out; empty: by the staff only
     * @param look      interval of polling for due jobs
     * @param heartbeat interval of heartbeats while a job runs
     */
    public record Jobs(
            LocalTime night,
            Optional<LocalTime> checkIn,
            Optional<LocalTime> checkOut,
            Duration look,
            Duration heartbeat) {}

    /** The database to use; without an external one the server runs an embedded PostgreSQL. */
    public record Database(Optional<External> external, Pool pool, DatabaseTimeouts timeouts) {}

    /** A PostgreSQL that the operator runs; without an owner the server does not migrate. */
    public record External(String url, Login user, Optional<Login> owner) {}

    /** A database role and its password, which {@code toString} leaves out. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + ", password=***]";
        }
    }

    /** Size and time-outs of the connection pool. */
    public record Pool(int max, int min, Duration connectTimeout, Duration idleTimeout) {}

    /** How the servers of one house exchange messages; without Redis over the database. */
    public record Relay(Optional<Redis> redis) {}

    /** A Redis that the operator runs; {@code toString} leaves out the password. */
    public record Redis(String host, int port, boolean tls, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return "Redis[host=" + host + ", port=" + port + ", tls=" + tls + ", password=***]";
        }
    }

    /** The folder of the embedded database, its passwords and its log. */
    public record Data(Path dir) {}

    /**
     * The backups that the server makes by itself; {@code toString} leaves out the passphrase.
     *
     * @param folder empty: it makes none
     * @param rate how many MiB a second are read at most; 0 means no limit
     */
    public record Backup(Optional<Path> folder, LocalTime at, Keep keep, Optional<String> passphrase, int rate) {
        @Override
        public String toString() {
            return "Backup[folder=" + folder + ", at=" + at + ", keep=" + keep + ", passphrase=***, rate=" + rate + "]";
        }
    }

    /** How many backups are kept: the newest of each of so many days, weeks and months. */
    public record Keep(int days, int weeks, int months) {}

    /** Where Prometheus reads what the server measures; it has no access control. */
    public record Metrics(String host, int port) {}

    /** Level and format of the log. */
    public record Log(LogLevel level, LogFormat format) {}

    /** The shortest times of requests and statements that are logged. */
    public record Slow(Duration request, Duration statement) {}

    /** The least severe level that is logged. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /** Lines of text, or JSON objects. */
    public enum LogFormat {
        TEXT,
        JSON
    }
}
