package herberge.bootstrap.config;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.application.port.EventLog.Keeping;
import herberge.bootstrap.config.Config.Keep;
import herberge.bootstrap.config.Config.LogFormat;
import herberge.bootstrap.config.Config.LogLevel;
import herberge.bootstrap.config.Config.Redis;
import herberge.bootstrap.config.Setting.Shape;
import herberge.domain.guest.DiallingPlan;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** All settings. A new setting is added here, in {@link Config} and in {@code docs/configuration.md}. */
final class Settings {

    static final Setting<String> HOST = Setting.of("server.host", Shape.TEXT, "127.0.0.1", Parsers::host);
    static final Setting<Integer> PORT = Setting.of("server.port", Shape.INTEGER, "8080", Parsers.integer(0, 65_535));
    static final Setting<List<URI>> CORS_ORIGINS = Setting.of("server.cors_origins", Shape.LIST, "", Parsers::origins);

    static final Setting<List<URI>> WEBSOCKET_ORIGINS =
            Setting.of("server.websocket_origins", Shape.LIST, "", Parsers::origins);
    static final Setting<List<String>> TRUSTED_PROXIES =
            Setting.of("server.trusted_proxies", Shape.LIST, "", Parsers::networks);
    static final Setting<Path> TLS_CERTIFICATE = Setting.of("server.tls_certificate", Shape.TEXT, null, Parsers::path);
    static final Setting<Path> TLS_KEY = Setting.of("server.tls_key", Shape.TEXT, null, Parsers::path);

    static final Setting<Integer> USER_PER_SECOND =
            Setting.of("limits.user_per_second", Shape.INTEGER, "300", Parsers.integer(0, 1_000_000));
    static final Setting<Integer> USER_BURST =
            Setting.of("limits.user_burst", Shape.INTEGER, "600", Parsers.integer(1, 1_000_000));
    static final Setting<Integer> ADDRESS_PER_SECOND =
            Setting.of("limits.address_per_second", Shape.INTEGER, "100", Parsers.integer(0, 1_000_000));
    static final Setting<Integer> SOCKETS =
            Setting.of("limits.sockets", Shape.INTEGER, "2000", Parsers.integer(0, 1_000_000));

    static final Setting<ZoneId> TIME_ZONE = Setting.of("house.time_zone", Shape.TEXT, "Europe/Berlin", Parsers::zone);

    static final Setting<DiallingPlan> COUNTRY = Setting.of("house.country", Shape.TEXT, "DE", Parsers::country);

    static final Setting<BookingVisibility> BOOKING_VISIBILITY =
            Setting.of("security.booking_visibility", Shape.TEXT, "all", Parsers.choice(BookingVisibility.class));

    static final Setting<Integer> KEEP_DAYS =
            Setting.of("events.keep_days", Shape.INTEGER, "7", Parsers.integer(Keeping.LEAST_DAYS, 3_650));
    static final Setting<Integer> KEEP_EVENTS = Setting.of(
            "events.keep_events", Shape.INTEGER, "1000000", Parsers.integer(Keeping.LEAST_EVENTS, 1_000_000_000));

    static final Setting<LocalTime> NIGHT_TIME = Setting.of("jobs.night_time", Shape.TEXT, "03:30", Parsers::time);
    static final Setting<LocalTime> CHECK_IN_TIME = Setting.of("jobs.check_in_time", Shape.TEXT, null, Parsers::time);
    static final Setting<LocalTime> CHECK_OUT_TIME = Setting.of("jobs.check_out_time", Shape.TEXT, null, Parsers::time);
    static final Setting<Duration> LOOK_EVERY = Setting.of(
            "jobs.look_every", Shape.TEXT, "10s", Parsers.duration(Duration.ofMillis(100), Duration.ofMinutes(1)));
    static final Setting<Duration> HEARTBEAT = Setting.of(
            "jobs.heartbeat", Shape.TEXT, "20s", Parsers.duration(Duration.ofMillis(250), Duration.ofMinutes(1)));

    static final Setting<String> DATABASE_URL = Setting.of("database.url", Shape.TEXT, null, Parsers::jdbcUrl);
    static final Setting<String> DATABASE_USER = Setting.of("database.user", Shape.TEXT, null, Parsers::text);
    static final Setting<String> DATABASE_PASSWORD = Setting.secret("database.password");
    static final Setting<String> OWNER_USER = Setting.of("database.owner_user", Shape.TEXT, null, Parsers::text);
    static final Setting<String> OWNER_PASSWORD = Setting.secret("database.owner_password");
    static final Setting<Integer> POOL_MAX =
            Setting.of("database.pool_max", Shape.INTEGER, "20", Parsers.integer(1, 200));
    static final Setting<Integer> POOL_MIN =
            Setting.of("database.pool_min", Shape.INTEGER, "5", Parsers.integer(0, 200));
    static final Setting<Duration> CONNECT_TIMEOUT = Setting.of(
            "database.connect_timeout",
            Shape.TEXT,
            "5s",
            Parsers.duration(Duration.ofMillis(250), Duration.ofMinutes(5)));
    static final Setting<Duration> IDLE_TIMEOUT = Setting.of(
            "database.idle_timeout",
            Shape.TEXT,
            "600s",
            Parsers.duration(Duration.ofSeconds(10), Duration.ofHours(24)));
    static final Setting<Duration> STATEMENT_TIMEOUT = Setting.of(
            "database.statement_timeout",
            Shape.TEXT,
            "10s",
            Parsers.duration(Duration.ofMillis(250), Duration.ofMinutes(5)));
    static final Setting<Duration> LOCK_TIMEOUT = Setting.of(
            "database.lock_timeout", Shape.TEXT, "5s", Parsers.duration(Duration.ofMillis(100), Duration.ofMinutes(5)));
    static final Setting<Duration> IDLE_IN_TRANSACTION_TIMEOUT = Setting.of(
            "database.idle_in_transaction_timeout",
            Shape.TEXT,
            "10s",
            Parsers.duration(Duration.ofMillis(250), Duration.ofMinutes(5)));

    /** A secret, because it may contain a password. */
    static final Setting<Redis> REDIS = Setting.secret("relay.redis", RedisUrl::parse);

    static final Setting<Path> DATA_DIR = Setting.of("data.dir", Shape.TEXT, null, Parsers::path);

    static final Setting<Path> BACKUP_FOLDER = Setting.of("backup.folder", Shape.TEXT, null, Parsers::path);
    static final Setting<LocalTime> BACKUP_AT = Setting.of("backup.at", Shape.TEXT, "01:30", Parsers::time);
    static final Setting<Keep> BACKUP_KEEP = Setting.of("backup.keep", Shape.TEXT, "7/4/12", Parsers::keep);
    static final Setting<String> BACKUP_PASSPHRASE = Setting.secret("backup.passphrase", Parsers::passphrase);
    static final Setting<Integer> BACKUP_RATE =
            Setting.of("backup.rate", Shape.INTEGER, "20", Parsers.integer(0, 100_000));

    static final Setting<String> METRICS_HOST = Setting.of("metrics.host", Shape.TEXT, "127.0.0.1", Parsers::host);
    static final Setting<Integer> METRICS_PORT =
            Setting.of("metrics.port", Shape.INTEGER, null, Parsers.integer(0, 65_535));

    static final Setting<LogLevel> LOG_LEVEL =
            Setting.of("log.level", Shape.TEXT, "info", Parsers.choice(LogLevel.class));
    static final Setting<LogFormat> LOG_FORMAT =
            Setting.of("log.format", Shape.TEXT, "text", Parsers.choice(LogFormat.class));

    static final Setting<Duration> SLOW_REQUEST = Setting.of(
            "log.slow_request", Shape.TEXT, "2s", Parsers.duration(Duration.ofMillis(1), Duration.ofMinutes(5)));
    static final Setting<Duration> SLOW_STATEMENT = Setting.of(
            "log.slow_statement", Shape.TEXT, "1s", Parsers.duration(Duration.ofMillis(1), Duration.ofMinutes(5)));

    static final List<Setting<?>> ALL = List.of(
            HOST,
            PORT,
            CORS_ORIGINS,
            WEBSOCKET_ORIGINS,
            TRUSTED_PROXIES,
            TLS_CERTIFICATE,
            TLS_KEY,
            USER_PER_SECOND,
            USER_BURST,
            ADDRESS_PER_SECOND,
            SOCKETS,
            TIME_ZONE,
            COUNTRY,
            BOOKING_VISIBILITY,
            KEEP_DAYS,
            KEEP_EVENTS,
            NIGHT_TIME,
            CHECK_IN_TIME,
            CHECK_OUT_TIME,
            LOOK_EVERY,
            HEARTBEAT,
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            OWNER_USER,
            OWNER_PASSWORD,
            POOL_MAX,
            POOL_MIN,
            CONNECT_TIMEOUT,
            IDLE_TIMEOUT,
            STATEMENT_TIMEOUT,
            LOCK_TIMEOUT,
            IDLE_IN_TRANSACTION_TIMEOUT,
            REDIS,
            DATA_DIR,
            BACKUP_FOLDER,
            BACKUP_AT,
            BACKUP_KEEP,
            BACKUP_PASSPHRASE,
            BACKUP_RATE,
            METRICS_HOST,
            METRICS_PORT,
            LOG_LEVEL,
            LOG_FORMAT,
            SLOW_REQUEST,
            SLOW_STATEMENT);

    private Settings() {}

    /** All keys that a file may contain: the settings and, for secrets, the keys that name a file. */
    static List<String> keys() {
        return ALL.stream()
                .mapMulti((Setting<?> setting, java.util.function.Consumer<String> keys) -> {
                    keys.accept(setting.key());
                    if (setting.isSecret()) {
                        keys.accept(setting.fileKey());
                    }
                })
                .toList();
    }
}
