package herberge.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.DatabaseTimeouts;
import herberge.bootstrap.config.Config.LogFormat;
import herberge.bootstrap.config.Config.LogLevel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigSourcesTest {

    @TempDir
    Path folder;

    @Test
    void worksWithNothingGiven() {
        Config config = read("", Map.of("HOME", "/home/anna"), Map.of());

        assertThat(config.server())
                .isEqualTo(new Config.Server("127.0.0.1", 8080, List.of(), List.of(), List.of(), Optional.empty()));
        assertThat(config.limits()).isEqualTo(new Config.Limits(300, 600, 100, 2_000));
        assertThat(config.house().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(config.security()).isEqualTo(new Config.Security(BookingVisibility.ALL));
        assertThat(config.events()).isEqualTo(new Config.Events(7, 1_000_000));
        assertThat(config.database().external()).isEmpty();
        assertThat(config.database().pool())
                .isEqualTo(new Config.Pool(20, 5, Duration.ofSeconds(5), Duration.ofSeconds(600)));
        assertThat(config.database().timeouts()).isEqualTo(DatabaseTimeouts.DEFAULT);
        assertThat(config.relay().redis()).isEmpty();
        assertThat(config.data().dir()).isEqualTo(Path.of("/home/anna/.local/share/herberge"));
        assertThat(config.log()).isEqualTo(new Config.Log(LogLevel.INFO, LogFormat.TEXT));
    }

    @Test
    void namesTheFileOfTheCommandLineOrOfTheEnvironment() {
        Map<String, String> environment = Map.of("HERBERGE_CONFIG", "house.toml");

        assertThat(new ConfigSources(Optional.empty(), environment, Map.of()).namedFile())
                .contains(Path.of("house.toml"));
        assertThat(new ConfigSources(Optional.of(folder), environment, Map.of()).namedFile())
                .contains(folder);
        assertThat(new ConfigSources(Optional.empty(), Map.of(), Map.of()).namedFile())
                .isEmpty();
    }

    @Test
    void readsEverySetting() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "from a file\n");

        Config config = read("""
                [server]
                host = "::1"
                port = 0
                cors_origins = ["https://desk.example.org", "http://localhost:3000"]
                websocket_origins = ["https://wall.example.org"]
                trusted_proxies = ["10.0.0.7", "fd00::/8"]
                tls_certificate = "chain.pem"
                tls_key = "key.pem"
                [limits]
                user_per_second = 7
                user_burst = 8
                address_per_second = 9
                sockets = 10
                [house]
                time_zone = "Europe/Vienna"
                [security]
                booking_visibility = "own"
                [events]
                keep_days = 3
                keep_events = 5000
                [jobs]
                night_time = "02:30"
                check_in_time = "16:00"
                look_every = "500ms"
                heartbeat = "2s"
                [database]
                url = "jdbc:postgresql://db:5432/herberge"
                user = "app"
                password = "app secret"
                owner_user = "owner"
                owner_password_file = "%s"
                pool_max = 7
                pool_min = 2
                connect_timeout = "750ms"
                idle_timeout = "2m"
                statement_timeout = "4s"
                lock_timeout = "3s"
                idle_in_transaction_timeout = "8s"
                [relay]
                redis = "rediss://:relay%%20secret@redis"
                [data]
                dir = "/var/lib/herberge"
                [log]
                level = "debug"
                format = "json"
                """.formatted(secret), Map.of(), Map.of());

        assertThat(config.server())
                .isEqualTo(new Config.Server(
                        "::1",
                        0,
                        List.of(URI.create("https://desk.example.org"), URI.create("http://localhost:3000")),
                        List.of(URI.create("https://wall.example.org")),
                        List.of("10.0.0.7", "fd00::/8"),
                        Optional.of(new Config.Tls(Path.of("chain.pem"), Path.of("key.pem")))));
        assertThat(config.limits()).isEqualTo(new Config.Limits(7, 8, 9, 10));
        assertThat(config.database().external())
                .contains(new Config.External(
                        "jdbc:postgresql://db:5432/herberge",
                        new Config.Login("app", "app secret"),
                        Optional.of(new Config.Login("owner", "from a file"))));
        assertThat(config.database().pool())
                .isEqualTo(new Config.Pool(7, 2, Duration.ofMillis(750), Duration.ofMinutes(2)));
        assertThat(config.database().timeouts())
                .isEqualTo(new DatabaseTimeouts(Duration.ofSeconds(4), Duration.ofSeconds(3), Duration.ofSeconds(8)));
        assertThat(config.house().timeZone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(config.security()).isEqualTo(new Config.Security(BookingVisibility.OWN));
        assertThat(config.events()).isEqualTo(new Config.Events(3, 5_000));
        assertThat(config.relay().redis())
                .contains(new Config.Redis("redis", 6379, true, Optional.empty(), Optional.of("relay secret")));
        assertThat(config.jobs())
                .isEqualTo(new Config.Jobs(
                        LocalTime.of(2, 30),
                        Optional.of(LocalTime.of(16, 0)),
                        Optional.empty(),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2)));
        assertThat(config.data().dir()).isEqualTo(Path.of("/var/lib/herberge"));
        assertThat(config.log()).isEqualTo(new Config.Log(LogLevel.DEBUG, LogFormat.JSON));
    }

    @Test
    void prefersFlagsToVariablesAndVariablesToTheFile() {
        String file = """
                [server]
                host = "10.0.0.1"
                port = 1
                [house]
                time_zone = "Europe/Paris"
                """;

        Config config = read(
                file, Map.of("HERBERGE_SERVER_HOST", "10.0.0.2", "HERBERGE_SERVER_PORT", "2"), Map.of("--port", "3"));

        assertThat(config.server().host()).isEqualTo("10.0.0.2");
        assertThat(config.server().port()).isEqualTo(3);
        assertThat(config.house().timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void letsASecretFileInTheEnvironmentReplaceTheSecretInTheFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "stronger");

        Config config = read("""
                [database]
                url = "jdbc:postgresql://db/herberge"
                user = "app"
                password = "weaker"
                """, Map.of("HERBERGE_DATABASE_PASSWORD_FILE", secret.toString()), Map.of());

        assertThat(config.database().external().orElseThrow().user().password()).isEqualTo("stronger");
    }

    @Test
    void takesAnEmptyVariableForNone() {
        assertThat(read("", Map.of("HERBERGE_SERVER_PORT", ""), Map.of())
                        .server()
                        .port())
                .isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HERBERGE_SERVICE_HOST                   | 10.96.14.3
            HERBERGE_SERVICE_HOST                   | fd00:10:96::a
            HERBERGE_SERVICE_PORT                   | 8080
            HERBERGE_SERVICE_PORT_HTTP              | 8080
            HERBERGE_PORT                           | tcp://10.96.14.3:8080
            HERBERGE_PORT                           | tcp://[fd00:10:96::a]:8080
            HERBERGE_PORT_8080_TCP                  | tcp://10.96.14.3:8080
            HERBERGE_PORT_8080_TCP_PROTO            | tcp
            HERBERGE_PORT_8080_TCP_PORT             | 8080
            HERBERGE_PORT_8080_TCP_ADDR             | 10.96.14.3
            HERBERGE_PORT_53_UDP                    | udp://10.96.14.3:53
            HERBERGE_SERVER_PORT                    | tcp://10.96.14.4:8080
            HERBERGE_SERVER_SERVICE_HOST            | 10.96.14.4
            HERBERGE_SERVER_PORT_8080_TCP_ADDR      | 10.96.14.4
            HERBERGE_DATABASE_SERVICE_PORT_POSTGRES | 5432
            HERBERGE_DATABASE_PORT_5432_TCP         | tcp://10.96.14.5:5432
            HERBERGE_DB_NAME                        | /herberge/db
            """)
    void takesNoNoticeOfWhatAPlatformSetsForAService(String name, String value) {
        Map<String, String> environment = Map.of(name, value);

        assertThat(read("", environment, Map.of())).isEqualTo(read("", Map.of(), Map.of()));
        assertThat(new ConfigSources(Optional.empty(), environment, Map.of()).serviceLinks())
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "https://Desk.Example.org:443, https://desk.example.org",
        "http://desk:80, http://desk",
        "http://desk:443, http://desk:443",
        "https://[FD00::A]:8443, https://[fd00::a]:8443"
    })
    void writesOriginsAsBrowsersSendThem(String given, URI sent) {
        Config config = read("", Map.of("HERBERGE_SERVER_CORS_ORIGINS", given), Map.of());

        assertThat(config.server().corsOrigins()).containsExactly(sent);
    }

    @Test
    void takesNoNoticeOfWhatALinkedContainerWasConfiguredWith() {
        Map<String, String> environment = Map.of("HERBERGE_DB_NAME", "/web/db", "HERBERGE_DB_ENV_POSTGRES_USER", "x");

        assertThat(new ConfigSources(Optional.empty(), environment, Map.of()).serviceLinks())
                .containsExactly("HERBERGE_DB_ENV_POSTGRES_USER", "HERBERGE_DB_NAME");
    }

    @Test
    void listensWhereTheFileSaysThoughAServiceHasTheNameOfTheSetting() {
        Config config =
                read("[server]\nport = 8085\n", Map.of("HERBERGE_SERVER_PORT", "tcp://10.96.14.4:8080"), Map.of());

        assertThat(config.server().port()).isEqualTo(8085);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HERBERGE_SERVICE_HOST | 0.0.0.0
            HERBERGE_SERVICE_HOST | 127.0.0.1
            HERBERGE_SERVICE_HOST | ::
            HERBERGE_SERVICE_HOST | localhost
            HERBERGE_SERVICE_PORT | eighty
            HERBERGE_PORT         | 8080
            HERBERGE_PORT_8080    | tcp://10.96.14.3:8080
            HERBERGE_SERVER_PROT  | tcp://10.96.14.3:8080
            HERBERGE_SERVER_PORT  | tcp://
            HERBERGE_SERVER_HOST  | tcp://10.96.14.3:8080
            HERBERGE_DATA_NAME    | herberge
            HERBERGE_DB_ENV_USER  | app
            """)
    void stillRefusesAMisspeltVariable(String name, String value) {
        assertThat(faults("", Map.of(name, value), Map.of()))
                .singleElement()
                .asString()
                .startsWith(name + ": ");
    }

    @Test
    void listsEveryFaultAtOnce() {
        List<String> faults =
                faults("""
                [server]
                port = "8080"
                hots = "here"
                [hous]
                time_zone = "Europe/Berlin"
                [database]
                pool_max = 0
                connect_timeout = "5 seconds"
                user = "app"
                """, Map.of("HERBERGE_SERVER_PROT", "1", "HERBERGE_LOG_LEVEL", "loud"), Map.of("--host", "a b"));

        assertThat(faults)
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("server.port: expected an integer, found \"8080\""),
                        fault -> assertThat(fault).contains("unknown key server.hots; did you mean server.host?"),
                        fault -> assertThat(fault).contains("unknown section [hous]; did you mean house?"),
                        fault -> assertThat(fault)
                                .contains("database.pool_max: expected a number from 1 to 200, found 0"),
                        fault -> assertThat(fault).contains("database.connect_timeout: expected a duration"),
                        fault -> assertThat(fault).startsWith("database.user: is given without database.url"),
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "HERBERGE_SERVER_PROT: unknown variable; did you mean HERBERGE_SERVER_PORT?"),
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "HERBERGE_LOG_LEVEL: expected one of error, warn, info, debug, trace, found \"loud\""),
                        fault -> assertThat(fault).startsWith("--host: expected a host name"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HERBERGE_SERVER_PORT              | 65536
            HERBERGE_SERVER_PORT              | -1
            HERBERGE_SERVER_PORT              | 99999999999999999999
            HERBERGE_SERVER_PORT              | 8O80
            HERBERGE_SERVER_CORS_ORIGINS      | https://desk.example.org/path
            HERBERGE_SERVER_CORS_ORIGINS      | *
            HERBERGE_SERVER_WEBSOCKET_ORIGINS | https://desk.example.org/path
            HERBERGE_HOUSE_TIME_ZONE          | Europe/Bärlin
            HERBERGE_HOUSE_TIME_ZONE          | +02:00
            HERBERGE_DATABASE_URL             | postgres://db/herberge
            HERBERGE_DATABASE_URL             | jdbc:postgresql://db/herberge?password=x
            HERBERGE_DATABASE_PASSWORD_FILE   | /nowhere/at/all
            HERBERGE_DATABASE_CONNECT_TIMEOUT | 1ms
            HERBERGE_DATABASE_IDLE_TIMEOUT    | 1s
            HERBERGE_JOBS_NIGHT_TIME          | 24:00
            HERBERGE_JOBS_NIGHT_TIME          | 3:30
            HERBERGE_JOBS_CHECK_IN_TIME       | 16:00:30
            HERBERGE_JOBS_CHECK_OUT_TIME      | never
            HERBERGE_JOBS_LOOK_EVERY          | 2m
            HERBERGE_JOBS_HEARTBEAT           | 10ms
            HERBERGE_LOG_FORMAT               | xml
            """)
    void refusesWhatCannotBe(String variable, String text) {
        assertThat(faults("", Map.of(variable, text), Map.of()))
                .anySatisfy(fault -> assertThat(fault).startsWith(variable + ": "));
    }

    @Test
    void refusesASmallerPoolThanItsOwnMinimum() {
        assertThat(faults("", Map.of("HERBERGE_DATABASE_POOL_MAX", "3"), Map.of()))
                .containsExactly("database.pool_min: must not be above database.pool_max");
    }

    @Test
    void wantsADatabaseToBeNamedWithItsUser() {
        assertThat(faults(
                        "[database]\nurl = \"jdbc:postgresql://db/herberge\"\nowner_user = \"o\"", Map.of(), Map.of()))
                .containsExactly(
                        "database.user: is needed when database.url is given",
                        "database.password: is needed when database.url is given",
                        "database.owner_user: and database.owner_password are given together or not at all");
    }

    @Test
    void refusesASecretGivenTwiceInOneSource() {
        assertThat(faults(
                        "",
                        Map.of("HERBERGE_DATABASE_PASSWORD", "x", "HERBERGE_DATABASE_PASSWORD_FILE", "/y"),
                        Map.of()))
                .anySatisfy(fault -> assertThat(fault).contains("choose one"));
    }

    @Test
    void saysWhereAFileIsNotToml() {
        assertThat(faults("[server\nport = 1", Map.of(), Map.of()))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("herberge.toml").contains("line 1"));
    }

    @Test
    void saysThatAFileIsMissing() {
        Throwable thrown = catchThrowableOfType(
                ConfigFaults.class,
                () -> new ConfigSources(Optional.of(folder.resolve("none.toml")), Map.of(), Map.of()).read());

        assertThat(thrown).hasMessageContaining("there is no such file");
    }

    @Test
    void leavesTheVariablesOfLaunchersAndTerminalAlone() {
        assertThat(read("", Map.of("HERBERGE_JAVA_OPTS", "-Xmx1g", "HERBERGE_TOKEN", "t"), Map.of()))
                .isNotNull();
    }

    @Test
    void printsNoSecret() {
        Config config = read("""
                [database]
                url = "jdbc:postgresql://db/herberge"
                user = "app"
                password = "hush"
                owner_user = "owner"
                owner_password = "hush"
                """, Map.of(), Map.of());

        assertThat(config.toString())
                .contains("jdbc:postgresql://db/herberge", "owner")
                .doesNotContain("hush");
    }

    @Test
    void printsNoSecretOfTheWrongType() {
        assertThat(faults("[database]\npassword = [\"hush\"]", Map.of(), Map.of()))
                .allSatisfy(fault -> assertThat(fault).doesNotContain("hush"));
    }

    private List<String> faults(String toml, Map<String, String> environment, Map<String, String> flags) {
        return catchThrowableOfType(ConfigFaults.class, () -> read(toml, environment, flags))
                .faults();
    }

    private Config read(String toml, Map<String, String> environment, Map<String, String> flags) {
        try {
            Path file = Files.writeString(folder.resolve("herberge.toml"), toml);
            return new ConfigSources(Optional.of(file), environment, flags).read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
