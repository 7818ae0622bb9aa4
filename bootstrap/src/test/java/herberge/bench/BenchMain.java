package herberge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.adapter.embedded.EmbeddedDatabase;
import herberge.bench.ServerProcess.Kind;
import herberge.bootstrap.config.DataHome;
import herberge.bootstrap.database.DatabaseAccess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets up one database and the sides, and runs the measurements. {@code docs/performance.md} explains them. */
final class BenchMain {

    /** The kinds of measurements. */
    private enum What {
        REQUESTS,
        START,
        LOGINS,
        REALTIME,
        REMINDERS,
        ABUSE,
        STAYS,
        TERMINAL,
        AGAINST
    }

    private static final Pattern FIRST_PASSWORD = Pattern.compile("log in as admin with the password (\\S+)");
    private static final String PASSWORD = "of-the-bench-and-nobody-else";
    private static final int CONNECTIONS = 80; // three pools, one of them twice while a start is measured
    /** Clients that guess have their own addresses; everything else has its default. */
    private static final Map<String, String> DEFAULT_LIMITS = Map.of("HERBERGE_SERVER_TRUSTED_PROXIES", "127.0.0.1");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Plan plan;
    private final What what;
    private final Path work;
    private final List<Kind> kinds;
    private final Kind broadcast;
    private final Queue<EmbeddedDatabase> databases = new ConcurrentLinkedQueue<>();
    private final @Nullable Path otherJar;

    private BenchMain(Plan plan, What what, Path work, Path serverJar, Path benchJar, @Nullable Path otherJar) {
        this.plan = plan;
        this.what = what;
        this.work = work;
        this.otherJar = otherJar;
        String classes = benchJar + System.getProperty("path.separator") + serverJar;
        this.kinds = List.of(
                new Kind("herberge-server", List.of("-jar", serverJar.toString(), "serve")),
                new Kind("bare handler", List.of("-cp", classes, BareServer.class.getName())));
        this.broadcast = new Kind("bare broadcast", List.of("-cp", classes, BareBroadcast.class.getName()));
    }

    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(System.getProperty("herberge.bench.target")).toAbsolutePath();
        Plan plan = Plan.FULL;
        What what = What.REQUESTS;
        Path other = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> plan = Plan.QUICK;
                case "start" -> what = What.START;
                case "logins" -> what = What.LOGINS;
                case "realtime" -> what = What.REALTIME;
                case "reminders" -> what = What.REMINDERS;
                case "abuse" -> what = What.ABUSE;
                case "stays" -> what = What.STAYS;
                case "terminal" -> what = What.TERMINAL;
                case "--against" -> {
                    what = What.AGAINST;
                    other = jar(++i < arguments.length ? arguments[i] : "");
                }
                default -> endWithUsage();
            }
        }
        Path work = Files.createTempDirectory(Files.createDirectories(target), "bench-");
        BenchMain bench = new BenchMain(
                plan, what, work, target.resolve("herberge-server.jar"), target.resolve("herberge-bench.jar"), other);
        Runtime.getRuntime().addShutdownHook(new Thread(bench::cleanUp));
        bench.run();
    }

    private static Path jar(String argument) {
        Path jar = Path.of(argument).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            System.err.println("herberge-bench: --against needs the jar of another build, " + jar + " is no file");
            System.exit(2);
        }
        return jar;
    }

    private static void endWithUsage() {
        System.err.println(
                "usage: herberge-bench [--quick] [start|logins|realtime|reminders|abuse|stays|terminal|--against JAR]");
        System.exit(2);
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        DatabaseAccess access = startDatabase("data");
        House house = new House(access);
        firstRuns(access, house, kinds.get(0));
        if (what != What.AGAINST) {
            ServerProcess.start(kinds.get(1), access, house.userId("admin"), work)
                    .close();
        }
        house.fill(plan.bookings());
        out.println("\n" + machine(house));
        switch (what) {
            case REQUESTS -> measure(access, house);
            case START -> starts(runs(access, house));
            case LOGINS -> storm(access);
            case REALTIME -> realtime(access, house);
            case ABUSE -> abuse(access, house);
            case STAYS -> stays(access, house);
            case TERMINAL -> terminal(access, house);
            case REMINDERS -> out.println(new RemindersNight(house, access).measure());
            case AGAINST -> against(access, house);
        }
        out.printf(Locale.ROOT, "%nThe run took %d s.%n", (System.nanoTime() - start) / 1_000_000_000L);
    }

    private DatabaseAccess startDatabase(String folder) {
        Bench.say("starting PostgreSQL in %s", work.resolve(folder));
        EmbeddedDatabase started =
                EmbeddedDatabase.open(work.resolve(folder), DataHome.cache(System.getenv()), CONNECTIONS);
        databases.add(started);
        return DatabaseAccess.to(started.access());
    }

    /** Cleans up, however the run ends: stops the servers, then their database, and deletes its folder. */
    private void cleanUp() {
        ServerProcess.killAll();
        for (EmbeddedDatabase started = databases.poll(); started != null; started = databases.poll()) {
            started.close();
        }
        delete(work);
    }

    /** The first start migrates and creates the admin; the first run of each kind leaves its class-data archive. */
    private void firstRuns(DatabaseAccess access, House house, Kind kind) throws Exception {
        Bench.say("first start of %s", kind.name());
        try (ServerProcess first = ServerProcess.start(kind, access, "", work)) {
            String password = first.said(FIRST_PASSWORD).group(1);
            String token = token(first.port(), password);
            Map<String, String> change = Map.of("oldPassword", password, "newPassword", PASSWORD);
            call(first.port(), "PUT", "/api/v1/auth/password", token, change);
            house.furnish();
            if (what == What.AGAINST) {
                for (int client = 0; client < AgainstBench.CLIENTS; client++) {
                    hire(first.port(), "client-" + client);
                }
            }
        }
    }

    private void against(DatabaseAccess access, House house) throws Exception {
        Kind other = new Kind("the other build", List.of("-jar", String.valueOf(otherJar), "serve"));
        DatabaseAccess otherAccess = startDatabase("other");
        House otherHouse = new House(otherAccess);
        firstRuns(otherAccess, otherHouse, other);
        otherHouse.fill(plan.bookings());
        house.useDefaults();
        otherHouse.useDefaults();
        out.println(
                against(access, house, other, otherAccess, otherHouse, "This build and another", Operation.values()));
        house.switchRemindersOff();
        otherHouse.switchRemindersOff();
        out.println(against(
                access, house, other, otherAccess, otherHouse, "Without automatic reminders", Operation.CREATE));
    }

    private Table against(
            DatabaseAccess access,
            House house,
            Kind other,
            DatabaseAccess otherAccess,
            House otherHouse,
            String title,
            Operation... operations)
            throws Exception {
        try (ServerProcess server = ServerProcess.start(kinds.get(0), access, "", work);
                ServerProcess rival = ServerProcess.start(other, otherAccess, "", work)) {
            AgainstBench bench = new AgainstBench(
                    plan,
                    build("this build", server, house, access, "data"),
                    build("the other", rival, otherHouse, otherAccess, "other"));
            bench.warmUp(List.of(operations));
            return bench.compare(title, List.of(operations));
        }
    }

    private AgainstBench.Build build(
            String name, ServerProcess server, House house, DatabaseAccess access, String folder) {
        HttpSide side = new HttpSide(
                server,
                IntStream.range(0, AgainstBench.CLIENTS)
                        .mapToObj(client -> new Login(() -> token(server.port(), "client-" + client, PASSWORD)))
                        .toArray(Login[]::new));
        Path cluster = work.resolve(folder).resolve("postgres");
        return new AgainstBench.Build(name, house, side, new ClusterUse(cluster, access));
    }

    private void measure(DatabaseAccess access, House house) throws Exception {
        String userId = house.userId("admin");
        Bench.Runs runs = runs(access, house);
        try (ServerProcess server = runs.start(kinds.get(0));
                ServerProcess floor = runs.start(kinds.get(1));
                BareJdbc jdbc = new BareJdbc(access, userId)) {
            HttpSide ours = new HttpSide(server, new Login(() -> token(server.port(), PASSWORD)));
            HttpSide handler = new HttpSide(floor, new Login(() -> "none"));
            Bench bench = new Bench(plan, house, ours, handler, jdbc);
            bench.requireEqualAnswers();
            bench.warmUp();
            out.println(bench.throughput(server));
            out.println(bench.memory(server, floor));
            out.println(bench.growth());
        }
        starts(runs);
    }

    private void starts(Bench.Runs runs) throws Exception {
        out.println(Bench.starts(plan.starts(), runs, kinds));
    }

    private Bench.Runs runs(DatabaseAccess access, House house) throws Exception {
        String userId = house.userId("admin");
        return kind -> ServerProcess.start(kind, access, userId, work);
    }

    private void storm(DatabaseAccess access) throws Exception {
        try (ServerProcess server = ServerProcess.start(kinds.get(0), access, "", work)) {
            LoginStorm storm = new LoginStorm(server.port(), token(server.port(), PASSWORD), PASSWORD);
            out.println(storm.measure(plan.stormSeconds()));
        }
    }

    private void realtime(DatabaseAccess access, House house) throws Exception {
        house.switchRemindersOff();
        try (ServerProcess server = ServerProcess.start(kinds.get(0), access, "", work);
                ServerProcess floor = ServerProcess.start(broadcast, access, "", work)) {
            RealtimeBench.Plan times = plan.equals(Plan.QUICK) ? RealtimeBench.Plan.QUICK : RealtimeBench.Plan.FULL;
            RealtimeBench bench = new RealtimeBench(times, house, server, floor, token(server.port(), PASSWORD));
            bench.warmUp();
            out.println(bench.deliveries());
            out.println(bench.memory());
            out.println(bench.writer());
            out.println(bench.stalled());
        }
    }

    private void abuse(DatabaseAccess access, House house) throws Exception {
        AbuseHouse full = new AbuseHouse(access);
        Bench.say("large guests, a full chart, many reminders, and %d guests", AbuseBench.GUESTS);
        full.bringLargeGuests();
        full.fillRooms();
        full.remind(AbuseBench.REMINDERS);
        full.bringGuests(AbuseBench.GUESTS);
        try (SilentProxy proxy = new SilentProxy(portOf(access));
                ServerProcess server =
                        ServerProcess.start(kinds.get(0), behind(access, proxy), "", work, DEFAULT_LIMITS)) {
            hire(server.port(), "anna");
            house.awaitSealed(); // by the server
            AbuseBench bench = new AbuseBench(() -> target(server.port()));
            bench.warmUp();
            out.println(bench.measure("Bodies that are wrong all over", Attack.bodies()));
            out.println(bench.measure("Answers that are large", Attack.answers(full)));
            out.println(bench.measure("More than one's share", Attack.shares(full)));
            out.println(bench.searches(Attack.searches()));
            out.println(bench.silence(proxy));
        }
    }

    private void stays(DatabaseAccess access, House house) throws Exception {
        boolean quick = plan.equals(Plan.QUICK);
        try (ServerProcess server = ServerProcess.start(kinds.get(0), access, "", work)) {
            HttpClient http = HttpClient.newHttpClient();
            Desk admin = new Desk(http, server.port(), token(server.port(), PASSWORD));
            out.println(
                    new StaysBench(house, server, this::databaseCpu, admin, quick ? 1 : 7, quick ? 20 : 200).costs());
            Bench.say("%d users", DesksBench.DESKS);
            List<Desk> desks = new ArrayList<>();
            for (int i = 0; i < DesksBench.DESKS; i++) {
                hire(server.port(), "desk-" + i);
                desks.add(new Desk(http, server.port(), token(server.port(), "desk-" + i, PASSWORD)));
            }
            out.println(new DesksBench(desks, quick ? 2 : 60).measure());
        }
    }

    private void terminal(DatabaseAccess access, House house) throws Exception {
        house.switchRemindersOff();
        house.fillChart(TerminalBench.ROOMS);
        Path target = Path.of(System.getProperty("herberge.bench.target")).toAbsolutePath();
        Path launcher = target.resolve("../../bin/herberge").normalize();
        try (ServerProcess server = ServerProcess.start(kinds.get(0), access, "", work)) {
            TerminalBench bench = new TerminalBench(
                    launcher,
                    target.resolve("herberge-bench.jar"),
                    server.port(),
                    token(server.port(), PASSWORD),
                    work,
                    plan.equals(Plan.QUICK));
            out.println(bench.starts());
            if (TerminalScreen.isPossible()) {
                out.println(bench.screen());
            } else {
                Bench.say("the live chart is not measured: there is no script of util-linux");
            }
        }
    }

    /** The processor time of PostgreSQL and of the processes that it has at the moment. */
    private Duration databaseCpu() {
        try {
            String pid = Files.readAllLines(work.resolve("data/postgres/postmaster.pid"))
                    .get(0);
            ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int portOf(DatabaseAccess access) {
        return URI.create(access.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    private static DatabaseAccess behind(DatabaseAccess access, SilentProxy proxy) {
        String url = access.jdbcUrl().replace(":" + portOf(access) + "/", ":" + proxy.port() + "/");
        return new DatabaseAccess(
                url, access.appUser(), access.appPassword(), access.ownerUser(), access.ownerPassword());
    }

    /** Adds another user. */
    private static void hire(int port, String username) throws Exception {
        Map<String, String> user = Map.of("username", username, "role", "user", "password", "first-" + PASSWORD);
        call(port, "POST", "/api/v1/users", token(port, PASSWORD), user);
        Map<String, String> change = Map.of("oldPassword", "first-" + PASSWORD, "newPassword", PASSWORD);
        call(port, "PUT", "/api/v1/auth/password", token(port, username, "first-" + PASSWORD), change);
    }

    private static AbuseTarget target(int port) throws Exception {
        String admin = token(port, PASSWORD);
        String epoch =
                call(port, "GET", "/api/v1/info", admin, Map.of()).get("epoch").textValue();
        return new AbuseTarget(port, admin, token(port, "anna", PASSWORD), epoch, () -> true);
    }

    private static String token(int port, String password) throws Exception {
        return token(port, "admin", password);
    }

    private static String token(int port, String username, String password) throws Exception {
        JsonNode session =
                call(port, "POST", "/api/v1/auth/login", "", Map.of("username", username, "password", password));
        return session.get("token").textValue();
    }

    private static JsonNode call(int port, String method, String path, String token, Map<String, String> body)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        while (response.statusCode() == 429) { // the address has just been the one of an attack
            long seconds = response.headers().firstValueAsLong("Retry-After").orElseThrow();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
            response = client.send(request, BodyHandlers.ofString());
        }
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private static String machine(House house) throws Exception {
        return "%s %s on %s, %d processors; Java %s; PostgreSQL %s, fsync on"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        house.postgresVersion());
    }

    private static String processor() throws IOException {
        Path known = Path.of("/proc/cpuinfo");
        if (Files.isReadable(known)) {
            for (String line : Files.readAllLines(known)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("herberge-bench: left behind " + folder + ": " + e);
        }
    }
}
