package herberge.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Requests that once ended the server or kept other clients from it, sent by several attackers at a time.
 *
 * @param again whether each attacker repeats the request, even if the attack is to end
 * @param reads whether the attackers read the answers, so that their time can be measured
 * @param answers every status that is a proper answer; 0 stands for a connection that the server closed
 */
public record Attack(String title, int attackers, Set<Integer> answers, boolean again, boolean reads, Strike strike) {

    /** An attack that reads its answers. */
    public Attack(String title, int attackers, Set<Integer> answers, boolean again, Strike strike) {
        this(title, attackers, answers, again, true, strike);
    }

    /** An attack that reads its answers and is repeated until it is to end. */
    public Attack(String title, int attackers, Set<Integer> answers, Strike strike) {
        this(title, attackers, answers, true, strike);
    }

    /** One request of one attacker; returns the status of the answer. */
    @FunctionalInterface
    public interface Strike {
        int at(AbuseTarget target, int attacker) throws IOException;
    }

    private static final long A_MOMENT_NANOS = 20_000_000;
    private static final int UNREAD_CONNECTIONS = 130;

    /** Attacks by bodies that are refused, however many faults they have. */
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422, 429, 503);

    /** Attacks by requests that are legal, unless there are too many of them. */
    private static final Set<Integer> SERVED = Set.of(200, 429, 503);

    /** Small bodies with many faults. */
    public static List<Attack> bodies() {
        byte[] fields = json("{\"username\":\"admin\",\"password\":\"x\"," + fields(110_000) + "}");
        byte[] tags = json("{\"firstName\":\"A\",\"lastName\":\"B\",\"tags\":[" + many("1", 200_000) + "]}");
        byte[] people = json("{\"roomId\":1,\"guestId\":1,\"companions\":[" + many("{}", 200_000) + "]}");
        byte[] open = {};
        return List.of(
                new Attack(
                        "logins with 110,000 unknown fields",
                        4,
                        REFUSED,
                        (target, attacker) -> PlainHttp.ask(
                                target.port(),
                                "POST",
                                "/api/v1/auth/login",
                                "Content-Type: application/json\r\n",
                                fields)),
                new Attack(
                        "guests with 200,000 wrong tags",
                        4,
                        REFUSED,
                        (target, attacker) -> target.post("/guests", tags)),
                new Attack(
                        "bookings with 200,000 wrong companions",
                        4,
                        REFUSED,
                        (target, attacker) -> target.post("/bookings", people)),
                new Attack(
                        "queries with 1,500 unknown parameters",
                        4,
                        Set.of(400, 414, 429, 431, 503),
                        (target, a) -> PlainHttp.ask(
                                target.port(),
                                "GET",
                                "/api/v1/guests?" + parameters(1_500),
                                AbuseTarget.bearer(target.admin()),
                                open)));
    }

    /** Reading large legal data: see {@link AbuseHouse}. */
    public static List<Attack> answers(AbuseHouse house) {
        return List.of(
                reading("guests of 70 KiB, 500 a page", 8, "/guests?limit=500"),
                reading("the audit of such guests", 8, "/audit?limit=500"),
                new Attack(
                        "events of such guests",
                        8,
                        SERVED,
                        (target, attacker) -> target.get("/events?limit=500&after=0&epoch=" + target.epoch())),
                new Attack(
                        "sockets that catch up with such guests", 10, Set.of(200, 4508, 1013, 429, 503), Catching::up),
                reading("charts of 400 days and 500 rooms", 5, "/tape-chart?" + house.chart()),
                reading("exports of a guest with 50,000 reminders", 4, "/guests/" + house.guest() + "/export"),
                reading("changes", 4, "/changes?limit=500"));
    }

    private static Attack reading(String title, int attackers, String path) {
        return new Attack(title, attackers, SERVED, (target, attacker) -> target.get(path));
    }

    /** Using more than a fair share of common resources. */
    public static List<Attack> shares(AbuseHouse house) {
        List<Attack> all = new ArrayList<>(searches());
        all.add(new Attack(
                "130 connections that read no answer",
                1,
                Set.of(200),
                false,
                false,
                (target, attacker) -> unread(target, "/api/v1/tape-chart?" + house.chart())));
        all.add(new Attack("guessers at 70 addresses", 70, Set.of(401, 429, 503), Attack::guess));
        return all;
    }

    /** The searches among them. */
    public static List<Attack> searches() {
        return List.of(
                searching("searches of 33 words", 24, "/guests?q=" + words(33)),
                searching("searches of many short words", 24, "/guests?limit=500&q=" + words("a e i o u 1 2 3", 4)),
                searching("searches of one letter", 24, "/guests?limit=500&q=a"),
                searching("searches of a common name", 24, "/guests?limit=500&q=gast"));
    }

    /** Too many words are refused. */
    private static Attack searching(String title, int attackers, String path) {
        return new Attack(title, attackers, Set.of(200, 400, 429, 503), (target, attacker) -> target.get(path));
    }

    private static int unread(AbuseTarget target, String path) throws IOException {
        List<PlainHttp> open = new ArrayList<>();
        try {
            for (int i = 0; i < UNREAD_CONNECTIONS; i++) {
                PlainHttp http = PlainHttp.open(target.port(), 4_096);
                open.add(http);
                for (int one = 0; one < 3; one++) {
                    http.send("GET", path, AbuseTarget.bearer(target.admin()), new byte[0]);
                }
            }
            while (target.goesOn().getAsBoolean()) {
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
            return 200;
        } finally {
            for (PlainHttp http : open) {
                http.close();
            }
        }
    }

    private static int guess(AbuseTarget target, int attacker) throws IOException {
        String name = attacker % 2 == 0 ? "anna" : "admin";
        byte[] body = json("{\"username\":\"" + name + "\",\"password\":\"guess-" + attacker + "\"}");
        String headers = "Content-Type: application/json\r\nX-Forwarded-For: 198.51.100." + attacker + "\r\n";
        return PlainHttp.ask(target.port(), "POST", "/api/v1/auth/login", headers, body);
    }

    /** A socket that requests the whole event log. */
    private static final class Catching {

        static int up(AbuseTarget target, int attacker) throws IOException {
            URI uri = URI.create("ws://127.0.0.1:" + target.port() + "/ws");
            return new CatchUp(target.admin(), target.epoch()).read(uri);
        }
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));
    }

    private static String parameters(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
    }

    private static String many(String element, int count) {
        return String.join(",", Collections.nCopies(count, element));
    }

    private static String words(int count) {
        return words(
                IntStream.range(0, count)
                        .mapToObj(i -> "ma" + (char) ('a' + i % 26))
                        .collect(Collectors.joining(" ")),
                1);
    }

    private static String words(String words, int times) {
        String all = String.join(" ", Collections.nCopies(times, words));
        return URLEncoder.encode(all.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return title;
    }
}
