package herberge.bootstrap.config;

import herberge.adapter.postgres.shared.DatabaseTimeouts;
import herberge.bootstrap.config.Config.Login;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses all settings, checks conditions between them, and creates the {@link Config} if there is no fault. */
record ConfigAssembly(RawValues values, Map<String, String> environment) {

    Config config() {
        Map<Setting<?>, Object> read = new HashMap<>();
        Settings.ALL.forEach(setting -> values.read(setting).ifPresent(value -> read.put(setting, value)));
        checkCombinations(read);
        if (!values.faults().isEmpty()) {
            throw new ConfigFaults(values.faults());
        }
        return new Config(
                server(read),
                new Config.Limits(
                        get(read, Settings.USER_PER_SECOND),
                        get(read, Settings.USER_BURST),
                        get(read, Settings.ADDRESS_PER_SECOND),
                        get(read, Settings.SOCKETS)),
                new Config.House(get(read, Settings.TIME_ZONE), get(read, Settings.COUNTRY)),
                new Config.Security(get(read, Settings.BOOKING_VISIBILITY)),
                new Config.Events(get(read, Settings.KEEP_DAYS), get(read, Settings.KEEP_EVENTS)),
                jobs(read),
                new Config.Database(external(read), pool(read), timeouts(read)),
                new Config.Relay(maybe(read, Settings.REDIS)),
                new Config.Data(maybe(read, Settings.DATA_DIR)
                        .orElseGet(() -> DataHome.of(environment))
                        .toAbsolutePath()
                        .normalize()),
                backup(read),
                maybe(read, Settings.METRICS_PORT)
                        .map(port -> new Config.Metrics(get(read, Settings.METRICS_HOST), port)),
                new Config.Log(get(read, Settings.LOG_LEVEL), get(read, Settings.LOG_FORMAT)),
                new Config.Slow(get(read, Settings.SLOW_REQUEST), get(read, Settings.SLOW_STATEMENT)));
    }

    private static Config.Backup backup(Map<Setting<?>, Object> read) {
        return new Config.Backup(
                maybe(read, Settings.BACKUP_FOLDER),
                get(read, Settings.BACKUP_AT),
                get(read, Settings.BACKUP_KEEP),
                maybe(read, Settings.BACKUP_PASSPHRASE),
                get(read, Settings.BACKUP_RATE));
    }

    private Config.Pool pool(Map<Setting<?>, Object> read) {
        return new Config.Pool(
                get(read, Settings.POOL_MAX),
                get(read, Settings.POOL_MIN),
                get(read, Settings.CONNECT_TIMEOUT),
                get(read, Settings.IDLE_TIMEOUT));
    }

    private static DatabaseTimeouts timeouts(Map<Setting<?>, Object> read) {
        return new DatabaseTimeouts(
                get(read, Settings.STATEMENT_TIMEOUT),
                get(read, Settings.LOCK_TIMEOUT),
                get(read, Settings.IDLE_IN_TRANSACTION_TIMEOUT));
    }

    private void checkCombinations(Map<Setting<?>, Object> read) {
        int max = maybe(read, Settings.POOL_MAX).orElse(Integer.MAX_VALUE);
        if (maybe(read, Settings.POOL_MIN).filter(min -> min > max).isPresent()) {
            values.fault(Settings.POOL_MIN.key(), "must not be above " + Settings.POOL_MAX.key());
        }
        Duration maximum = maybe(read, Settings.STATEMENT_TIMEOUT).orElse(Duration.ofDays(1));
        if (maybe(read, Settings.LOCK_TIMEOUT)
                .filter(lock -> lock.compareTo(maximum) > 0)
                .isPresent()) {
            values.fault(Settings.LOCK_TIMEOUT.key(), "must not be above " + Settings.STATEMENT_TIMEOUT.key());
        }
        if (values.has(Settings.TLS_CERTIFICATE) != values.has(Settings.TLS_KEY)) {
            values.fault(
                    Settings.TLS_CERTIFICATE.key(),
                    "and " + Settings.TLS_KEY.key() + " are given together or not at all");
        }
        if (!values.has(Settings.DATABASE_URL)) {
            List.of(Settings.DATABASE_USER, Settings.DATABASE_PASSWORD, Settings.OWNER_USER, Settings.OWNER_PASSWORD)
                    .forEach(setting -> requireUrlFor(setting));
            return;
        }
        require(Settings.DATABASE_USER, "is needed when database.url is given");
        require(Settings.DATABASE_PASSWORD, "is needed when database.url is given");
        if (values.has(Settings.OWNER_USER) != values.has(Settings.OWNER_PASSWORD)) {
            values.fault("database.owner_user", "and database.owner_password are given together or not at all");
        }
        if (values.has(Settings.BACKUP_FOLDER)) {
            require(Settings.OWNER_USER, "is needed when backup.folder is given: only the owner sees all rows");
        }
    }

    private void requireUrlFor(Setting<?> setting) {
        if (values.has(setting)) {
            values.fault(setting.key(), "is given without database.url; the embedded database makes its own users");
        }
    }

    private void require(Setting<?> setting, String why) {
        if (!values.has(setting)) {
            values.fault(setting.key(), why);
        }
    }

    private static Config.Server server(Map<Setting<?>, Object> read) {
        return new Config.Server(
                get(read, Settings.HOST),
                get(read, Settings.PORT),
                get(read, Settings.CORS_ORIGINS),
                get(read, Settings.WEBSOCKET_ORIGINS),
                get(read, Settings.TRUSTED_PROXIES),
                tls(read));
    }

    private static Config.Jobs jobs(Map<Setting<?>, Object> read) {
        return new Config.Jobs(
                get(read, Settings.NIGHT_TIME),
                maybe(read, Settings.CHECK_IN_TIME),
                maybe(read, Settings.CHECK_OUT_TIME),
                get(read, Settings.LOOK_EVERY),
                get(read, Settings.HEARTBEAT));
    }

    private static Optional<Config.Tls> tls(Map<Setting<?>, Object> read) {
        return maybe(read, Settings.TLS_CERTIFICATE)
                .map(certificate -> new Config.Tls(certificate, get(read, Settings.TLS_KEY)));
    }

    private static Optional<Config.External> external(Map<Setting<?>, Object> read) {
        return maybe(read, Settings.DATABASE_URL)
                .map(url -> new Config.External(
                        url,
                        new Login(get(read, Settings.DATABASE_USER), get(read, Settings.DATABASE_PASSWORD)),
                        maybe(read, Settings.OWNER_USER)
                                .map(user -> new Login(user, get(read, Settings.OWNER_PASSWORD)))));
    }

    private static <T> T get(Map<Setting<?>, Object> read, Setting<T> setting) {
        return maybe(read, setting)
                .orElseThrow(() -> new IllegalStateException("no value and no fault for " + setting.key()));
    }

    @SuppressWarnings("unchecked") // only the parser of the setting puts a value there
    private static <T> Optional<T> maybe(Map<Setting<?>, Object> read, Setting<T> setting) {
        @Nullable Object value = read.get(setting);
        return Optional.ofNullable((T) value);
    }
}
