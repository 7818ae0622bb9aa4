package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.TerminalTest;
import herberge.cli.api.Json;
import herberge.cli.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route of the API is used by a command, or there is a reason why not. */
class RoutesTest extends TerminalTest {

    private static final Path OPENAPI = Path.of("../adapters-http/src/main/resources/herberge/openapi.json");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** A command for each route that has one, with {@code _} for a space in a word; {@code api} for the others. */
    private static final Map<String, String> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /auth/sessions", "sessions"),
            Map.entry("DELETE /auth/sessions/{id}", "sessions end 5"),
            Map.entry("GET /auth/tokens", "tokens"),
            Map.entry("POST /auth/tokens", "tokens add x --scope read --expires 2027-01-01"),
            Map.entry("DELETE /auth/tokens/{id}", "tokens end 5"),
            Map.entry("GET /users", "users"),
            Map.entry("POST /users", "users add mia"),
            Map.entry("GET /users/names", "history user anna"),
            Map.entry("GET /users/{id}", "users set 2 --role admin"),
            Map.entry("PATCH /users/{id}", "users set 2 --role admin"),
            Map.entry("GET /users/{id}/history", "history user 2"),
            Map.entry("GET /rooms", "rooms"),
            Map.entry("POST /rooms", "rooms add 30 --type DZ --beds 2 --location Fall"),
            Map.entry("GET /rooms/{id}/history", "history room 3"),
            Map.entry("GET /room-blocks", "blocks"),
            Map.entry("POST /room-blocks", "blocks add 3 2026-12-24 +2 water"),
            Map.entry("GET /room-blocks/{id}", "blocks move 5 --to +2"),
            Map.entry("PATCH /room-blocks/{id}", "blocks move 5 --to +2"),
            Map.entry("DELETE /room-blocks/{id}", "blocks remove 5"),
            Map.entry("GET /room-blocks/{id}/history", "history block 5"),
            Map.entry("GET /reminders", "reminders"),
            Map.entry("POST /reminders", "remind Call --on 2026-12-24"),
            Map.entry("GET /reminders/{id}", "done 5"),
            Map.entry("GET /reminders/{id}/history", "history reminder 5"),
            Map.entry("POST /reminders/{id}/complete", "done 5"),
            Map.entry("POST /reminders/{id}/dismiss", "reminders dismiss 5"),
            Map.entry("POST /reminders/{id}/reopen", "reminders reopen 5"),
            Map.entry("POST /reminders/{id}/snooze", "snooze 5 2026-12-24"),
            Map.entry("GET /guests", "guests"),
            Map.entry("POST /guests", "guests add Meyer"),
            Map.entry("GET /guests/duplicates", "guests duplicates"),
            Map.entry("GET /guests/{id}", "guests show 12"),
            Map.entry("PATCH /guests/{id}", "guests edit 12 --notes x"),
            Map.entry("POST /guests/{id}/merge", "guests merge 12 13"),
            Map.entry("GET /guests/{id}/history", "history guest 12"),
            Map.entry("GET /bookings", "bookings"),
            Map.entry("POST /bookings", "book 3 2026-12-24 +3 --guest 12"),
            Map.entry("GET /bookings/{id}", "show 17"),
            Map.entry("PATCH /bookings/{id}", "move 17 --room 4"),
            Map.entry("GET /bookings/{id}/history", "history booking 17"),
            Map.entry("POST /bookings/{id}/confirm", "confirm 17"),
            Map.entry("POST /bookings/{id}/reserve", "reserve 17"),
            Map.entry("POST /bookings/{id}/check-in", "check-in 17"),
            Map.entry("POST /bookings/{id}/check-out", "check-out 17"),
            Map.entry("POST /bookings/{id}/cancel", "cancel 17"),
            Map.entry("POST /bookings/{id}/no-show", "no-show 17"),
            Map.entry("POST /bookings/{id}/change-room", "change-room 17 4"),
            Map.entry("POST /bookings/{id}/swap-room", "swap 17 18"),
            Map.entry("POST /bookings/{id}/reprice", "price 17 --anew"),
            Map.entry("GET /bookings/{id}/payments", "payments 17"),
            Map.entry("POST /bookings/{id}/payments", "pay 17 100"),
            Map.entry("POST /payments/{id}/reverse", "payments reverse 3"),
            Map.entry("GET /payments/{id}/history", "history payment 3"),
            Map.entry("GET /guests/{id}/credit", "credit 12"),
            Map.entry("POST /guests/{id}/credit", "credit add 12 50"),
            Map.entry("POST /credits/{id}/reverse", "credit reverse 3"),
            Map.entry("GET /credits/{id}/history", "history credit 3"),
            Map.entry("POST /bookings/{id}/invoices", "invoice 17"),
            Map.entry("POST /groups/{id}/invoices", "groups invoice 3"),
            Map.entry("GET /invoices", "invoices"),
            Map.entry("POST /invoices/{id}/cancel", "invoices cancel 3 wrong"),
            Map.entry("GET /invoices/{id}/history", "history invoice 3"),
            Map.entry("POST /bookings/{id}/reopen", "reopen 17"),
            Map.entry("GET /availability", "free 2026-12-24 +3"),
            Map.entry("GET /tape-chart", "chart 2026-12-24"),
            Map.entry("GET /today", "today"),
            Map.entry("GET /audit", "audit"),
            Map.entry("GET /changes", "changes"),
            Map.entry("POST /changes/{id}/undo", "undo 7"),
            Map.entry("POST /quotes", "quote 3 2026-12-24 +3"),
            Map.entry("GET /services", "services"),
            Map.entry("POST /services", "services add Dog_per-stay_15_service"),
            Map.entry("PATCH /services/{id}", "services set 5 --active no"),
            Map.entry("DELETE /services/{id}", "services remove 5"),
            Map.entry("GET /services/{id}/history", "history service 5"),
            Map.entry("GET /discounts", "discounts"),
            Map.entry("POST /discounts", "discounts add Autumn_10%"),
            Map.entry("PATCH /discounts/{id}", "discounts set 5 --active no"),
            Map.entry("DELETE /discounts/{id}", "discounts remove 5"),
            Map.entry("GET /discounts/{id}/history", "history discount 5"),
            Map.entry("GET /payers", "payers"),
            Map.entry("POST /payers", "payers add Stadt"),
            Map.entry("GET /payers/{id}", "payers show 5"),
            Map.entry("PATCH /payers/{id}", "payers edit 5 --city Borkum"),
            Map.entry("DELETE /payers/{id}", "payers remove 5"),
            Map.entry("GET /payers/{id}/history", "history payer 5"),
            Map.entry("GET /info", "version")));

    /** Routes that no command is for. */
    private static final Map<String, String> REASONS = Map.of(
            "POST /auth/login", "login asks for the password; its own tests run it",
            "POST /auth/logout", "logout needs a stored login; its own tests run it",
            "PUT /auth/password", "passwd needs a stored login; its own tests run it",
            "POST /auth/refresh", "every command renews a login that has ended",
            "GET /health", "for those who run the server: herberge-server doctor",
            "GET /health/live", "for load balancers",
            "GET /health/ready", "for load balancers",
            "GET /", "for browsers",
            "GET /docs", "for browsers");

    /** Routes of commands that need more of a house than there is here; the tests of these commands use them. */
    private static final Set<String> TESTED_ELSEWHERE = Set.of(
            "GET /rooms/{id}",
            "GET /groups",
            "POST /groups",
            "GET /groups/{id}",
            "GET /groups/{id}/history",
            "POST /groups/{id}/bookings",
            "POST /groups/{id}/check-in",
            "POST /groups/{id}/check-out",
            "POST /groups/{id}/cancel",
            "GET /invoices/{id}/pdf",
            "GET /invoices/{id}/xml");

    static Stream<String> routes() throws IOException {
        JsonNode paths = Json.parse(Files.readString(OPENAPI)).path("paths");
        List<String> routes = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        routes.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceFirst("^/api/v1", ""));
                    }
                }));
        assertThat(routes).hasSizeGreaterThan(70);
        return routes.stream().filter(route -> !hasReason(route));
    }

    private static boolean hasReason(String route) {
        return REASONS.containsKey(route) || route.startsWith("GET /docs/");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aCommandUsesTheRoute(String route) {
        scriptHouse();
        String command =
                COMMANDS.getOrDefault(route, "api " + route.replace("{id}", "5").replace("{name}", "backup"));

        Run run = run(Stream.of(command.split(" "))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new));

        assertThat(server.requests())
                .as(command + ": " + run.err())
                .extracting(request -> request.method() + " " + request.target().replaceFirst("\\?.*", ""))
                .anyMatch(sent -> sent.matches(route.replaceAll("\\{\\w+}", "[^/]+")));
    }

    private void scriptHouse() {
        String reminder = "{\"id\":5,\"version\":1,\"title\":\"x\",\"dueDate\":\"2026-12-24\",\"priority\":\"high\"}";
        server.otherwise(200, "{\"id\":5,\"version\":1,\"items\":[],\"nextCursor\":null}")
                .on("GET /info", 200, INFO)
                .on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\",\"fullName\":\"Anna\"}"))
                .on("GET /services?limit=500", 200, page("{\"id\":5,\"version\":1,\"vat\":\"service\"}"))
                .on("GET /discounts?limit=500", 200, page("{\"id\":5,\"version\":1}"))
                .on("GET /bookings/17", 200, BOOKING)
                .on("GET /bookings/18", 200, booking(18, 1, "reserved"))
                .on("GET /reminders/5", 200, reminder)
                .on(
                        "GET /users/2",
                        200,
                        "{\"id\":2,\"version\":1,\"username\":\"anna\",\"role\":\"user\",\"active\":true}")
                .on(
                        "GET /room-blocks/5",
                        200,
                        "{\"id\":5,\"version\":1,\"roomId\":3,\"from\":\"2026-12-24\",\"to\":\"2026-12-26\",\"reason\":\"x\"}");
    }

    @Test
    void noCommandIsListedForARouteThatIsGone() throws IOException {
        Set<String> known = new TreeSet<>(routes().toList());

        assertThat(known).containsAll(COMMANDS.keySet());
    }

    @Test
    void theManualListsTheRoutesWithoutACommand() throws IOException {
        Set<String> without = new TreeSet<>(routes().toList());
        without.removeAll(COMMANDS.keySet());
        without.removeAll(TESTED_ELSEWHERE);
        String manual = Files.readString(Path.of("../docs/cli.md"));
        String section = manual.replaceFirst("(?s).*\n### Routes without a command\n(.*?)\n##? .*", "$1");

        Set<String> listed = Pattern.compile("`((?:GET|POST|PUT|PATCH|DELETE) /[^`]*)`")
                .matcher(section)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/guests?q=a b", "/guests?q=%zz", "/guests?q=a|b", "/guests#all", "/guests?q=a\"b", "/a\nb"})
    void refusesWhatNoAddressCanHave(String path) {
        for (String method : List.of("GET", "DELETE")) {
            Run run = run("api", method, path);

            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("has a character that an address cannot have", "%20");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void encodesLettersOfAPath() {
        server.on("GET /guests?q=J%C3%BCrgen%20K", 200, "{}");

        assertThat(run("api", "GET", "/guests?q=Jürgen%20K")).isEqualTo(new Run(0, "{}\n", ""));
    }

    @Test
    void sendsAnyRequestAsItIsWritten() {
        server.on("PATCH /rooms/4", 200, "{\"id\":4}").on("DELETE /reminders/7", 204, "");

        assertThat(run("api", "patch", "/api/v1/rooms/4", "{\"active\":false}", "--if-match", "3"))
                .isEqualTo(new Run(0, "{\"id\":4}\n", ""));
        assertThat(run("api", "DELETE", "/reminders/7", "--if-match", "2")).isEqualTo(new Run(0, "", ""));
        assertThat(server.requests().get(0).body()).isEqualTo("{\"active\":false}");
        assertThat(server.requests().get(0).header("If-Match")).isEqualTo("\"3\"");
        assertThat(server.requests().get(0).header("Idempotency-Key")).hasSizeGreaterThan(15);
        assertThat(server.requests().get(1).header("If-Match")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api FETCH /rooms | \"FETCH\" is no method of the API",
                "api GET rooms | \"rooms\" is no path: it begins with /",
                "api POST /rooms {x | The body is not accepted: not JSON"
            })
    void refusesWhatIsNoRequest(String arguments, String sentence) {
        Run run = run(arguments.split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(sentence);
        assertThat(server.requests()).isEmpty();
    }
}
