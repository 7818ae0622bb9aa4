package herberge.bootstrap.system;

import static herberge.bootstrap.system.BadRequest.bare;
import static herberge.bootstrap.system.BadRequest.booking;
import static herberge.bootstrap.system.BadRequest.get;
import static herberge.bootstrap.system.BadRequest.guest;
import static herberge.bootstrap.system.BadRequest.invalid;
import static herberge.bootstrap.system.BadRequest.patch;
import static herberge.bootstrap.system.BadRequest.post;
import static herberge.bootstrap.system.BadRequest.query;
import static herberge.bootstrap.system.BadRequest.room;
import static herberge.bootstrap.system.BadRequest.user;
import static herberge.bootstrap.system.BadRequest.utf8;
import static herberge.bootstrap.system.BadRequest.wrongType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All mistakes of clients, made by accident or on purpose. */
final class BadRequests {

    private static final String MALFORMED = "malformed-request";
    private static final String INVALID = "validation-failed";
    private static final String MISSING = "not-found";
    private static final int TWO_MIB = 2 * 1024 * 1024;

    private BadRequests() {}

    static Stream<BadRequest> all() {
        return Stream.of(types(), bodies(), media(), texts(), dates(), references(), fields(), versions(), paths())
                .flatMap(group -> group);
    }

    static Stream<BadRequest> types() {
        return Stream.of(
                wrongType("roomId", "'1'"),
                wrongType("roomId", "9223372036854775808"),
                wrongType("partySize", "1.5"),
                wrongType("partySize", "1.0"),
                wrongType("partySize", "1e0"),
                wrongType("partySize", "1e400"),
                wrongType("partySize", "true"),
                wrongType("partySize", "[1]"),
                wrongType("checkIn", "20310301"),
                wrongType("notes", "{'text':'late'}"),
                wrongType("foundationCase", "'yes'"),
                wrongType("foundationCase", "0"),
                wrongType("companions", "{}"),
                wrongType("status", "1"),
                wrongType("paidAt", "1767225600"),
                wrongType("foundationCase", "null"), // what has a default may be absent, and is never null
                wrongType("companions", "null"),
                wrongType("status", "null"),
                post("tags of null", "/guests", guest("tags", "null"), 400, MALFORMED)
                        .saying("/tags wrong-type"),
                post("a room of no price", "/rooms", room("lowSeasonCents", "null"), 400, MALFORMED)
                        .saying("/lowSeasonCents wrong-type"),
                patch("active again by null", "/rooms/<room>", "{'active':null}", 400, MALFORMED)
                        .saying("/active wrong-type"),
                post("a companion is a text", "/bookings", booking("companions", "['Erika']"), 400, MALFORMED)
                        .saying("/companions/0 wrong-type"),
                post("a tag is a number", "/guests", guest("tags", "['a',1]"), 400, MALFORMED)
                        .saying("/tags/1 wrong-type"),
                post("a number of 101 digits", "/bookings", booking("partySize", "9".repeat(101)), 400, MALFORMED),
                post("not a number", "/bookings", booking("partySize", "NaN"), 400, MALFORMED),
                invalid("partySize", "9223372036854775807", "/partySize out-of-range"),
                invalid("partySize", "2147483648", "/partySize out-of-range"),
                invalid("partySize", "0", "/partySize out-of-range"),
                invalid("partySize", "null", "/partySize required"),
                post("a negative price", "/rooms", room("lowSeasonCents", "-1"), 422, INVALID)
                        .saying("/lowSeasonCents out-of-range"),
                post("the least capacity", "/rooms", room("capacity", "-9223372036854775808"), 422, INVALID)
                        .saying("/capacity out-of-range"));
    }

    static Stream<BadRequest> bodies() {
        byte[] huge = new byte[TWO_MIB];
        Arrays.fill(huge, (byte) ' ');
        BadRequest tooLarge = post("2 MiB", "/rooms", "", 413, "too-large");
        return Stream.of(
                tooLarge.sending(huge),
                post("2 MiB in chunks", "/rooms", "", 413, "too-large")
                        .sending(huge)
                        .with("Transfer-Encoding", "chunked"),
                post(
                        "2 MiB as a booking",
                        "/bookings",
                        booking("notes", "'" + "x".repeat(TWO_MIB) + "'"),
                        413,
                        "too-large"),
                post("10,000 arrays deep", "/rooms", "[".repeat(10_000), 400, MALFORMED),
                post(
                        "60 objects deep",
                        "/rooms",
                        room("name", "{'a':".repeat(60) + "1" + "}".repeat(60)),
                        400,
                        MALFORMED),
                post("no body", "/rooms", "", 400, MALFORMED),
                post("an array", "/rooms", "[" + room("name", "'A'") + "]", 400, MALFORMED)
                        .saying(" not-an-object"),
                post("a text", "/rooms", "'room'", 400, MALFORMED),
                post("null", "/rooms", "null", 400, MALFORMED),
                post("half an object", "/rooms", "{'name':'A'", 400, MALFORMED).saying(" not-json"),
                post("two objects", "/rooms", room("name", "'A'") + "{}", 400, MALFORMED),
                post("something behind it", "/rooms", room("name", "'A'") + "x", 400, MALFORMED),
                post(
                        "one key twice",
                        "/rooms",
                        "{'name':'A'," + room("city", "'B'").substring(1),
                        400,
                        MALFORMED),
                post("a comment", "/rooms", "/* hello */" + room("name", "'A'"), 400, MALFORMED),
                post("a body of apostrophes", "/rooms", "", 400, MALFORMED)
                        .sending("{'name':'A'}".getBytes(StandardCharsets.UTF_8)),
                post("bytes that are no UTF-8", "/rooms", "", 400, MALFORMED)
                        .sending(room("name", "\"\u00c3(\"").replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1)),
                post("UTF-16", "/rooms", "", 400, MALFORMED)
                        .sending(room("name", "'A'").replace('\'', '"').getBytes(StandardCharsets.UTF_16BE)),
                patch("a change without a body", "/bookings/<booking>", "", 400, MALFORMED),
                post("a step with an array", "/bookings/<booking>/cancel", "[]", 400, MALFORMED));
    }

    static Stream<BadRequest> media() {
        String room = room("name", "'A'");
        return Stream.of(
                post("as text", "/rooms", room, 415, "unsupported-media-type").with("Content-Type", "text/plain"),
                post("as a form", "/rooms", "name=A", 415, "unsupported-media-type")
                        .with("Content-Type", "application/x-www-form-urlencoded"),
                post("as parts", "/rooms", room, 415, "unsupported-media-type")
                        .with("Content-Type", "multipart/form-data; boundary=x"),
                post("as nothing known", "/rooms", room, 415, "unsupported-media-type")
                        .without("Content-Type"),
                post("as a type that is none", "/rooms", room, 415, "unsupported-media-type")
                        .with("Content-Type", ";;;"),
                get("told in HTML", "/rooms", 406, "not-acceptable").with("Accept", "text/html"),
                get("told in XML", "/rooms/<room>", 406, "not-acceptable").with("Accept", "application/xml, image/*"),
                get("told in anything but JSON", "/rooms", 406, "not-acceptable")
                        .with("Accept", "application/json;q=0"),
                post("made in HTML", "/rooms", room, 406, "not-acceptable").with("Accept", "text/html"));
    }

    static Stream<BadRequest> texts() {
        return Stream.of(
                post("NUL in a name", "/rooms", room("name", "'A\\u0000B'"), 422, INVALID)
                        .saying("/name control-character"),
                post("a bell in a name", "/guests", guest("lastName", "'Mey\\u0007er'"), 422, INVALID)
                        .saying("/lastName control-character"),
                post("a line feed in a name", "/guests", guest("city", "'Kö\\nln'"), 422, INVALID)
                        .saying("/city control-character"),
                post("a raw line feed", "/rooms", room("name", "'A\nB'"), 400, MALFORMED),
                post(
                                "NUL in a companion",
                                "/guests",
                                guest("companions", "[{'firstName':'E\\u0000','lastName':'M'}]"),
                                422,
                                INVALID)
                        .saying("/companions/0/firstName control-character"),
                post("NUL in a tag", "/guests", guest("tags", "['a\\u0000']"), 422, INVALID),
                invalid("notes", "'a\\u0085b'", "/notes control-character"),
                invalid("notes", "'a\\ud800b'", "/notes control-character"),
                invalid("source", "'\\udc00'", "/source control-character"),
                invalid("notes", "'" + "x".repeat(4001) + "'", "/notes too-long"),
                post("a name of 101 letters", "/rooms", room("name", "'" + "ä".repeat(101) + "'"), 422, INVALID)
                        .saying("/name too-long"),
                post("a name of spaces", "/rooms", room("name", "'   '"), 422, INVALID)
                        .saying("/name required"),
                post("a name in capitals", "/users", user("username", "'CARLA'"), 422, INVALID),
                post("a short password", "/users", user("password", "'short'"), 422, INVALID),
                post("a password with half a letter", "/users", user("password", "'long enough \\ud800'"), 422, INVALID)
                        .saying("/password invalid"),
                post("a role of the server's", "/users", user("role", "'system'"), 422, INVALID)
                        .saying("/role unknown-value"),
                post("a login without a password", "/auth/login", "{'username':'anna'}", 422, INVALID)
                        .saying("/password required"),
                post("a login with NUL", "/auth/login", "{'username':'an\\u0000na','password':'x'}", 422, INVALID)
                        .saying("/username control-character"),
                post(
                                "a login with half a letter",
                                "/auth/login",
                                "{'username':'an\\ud800','password':'x'}",
                                422,
                                INVALID)
                        .saying("/username control-character"),
                post(
                                "a password of 1,001 letters",
                                "/auth/login",
                                "{'username':'anna','password':'" + "x".repeat(1001) + "'}",
                                422,
                                INVALID)
                        .saying("/password too-long"));
    }

    static Stream<BadRequest> dates() {
        return Stream.of(
                invalid("checkIn", "'2031-02-30'", "/checkIn invalid-date"),
                invalid("checkIn", "'2031-3-1'", "/checkIn invalid-date"),
                invalid("checkIn", "'01.03.2031'", "/checkIn invalid-date"),
                invalid("checkIn", "'2031-03-01T00:00:00Z'", "/checkIn invalid-date"),
                invalid("checkIn", "'+12031-03-01'", "/checkIn invalid-date"),
                invalid("checkIn", "'0000-01-01'", "/checkIn invalid-date"),
                invalid("checkIn", "''", "/checkIn invalid-date"),
                invalid("checkOut", "'2031-03-01'", "/checkOut not-after-check-in"),
                invalid("checkOut", "'2031-02-28'", "/checkOut not-after-check-in"),
                invalid("checkOut", "'2032-03-02'", "/checkOut too-many-nights"),
                invalid("checkOut", "null", "/checkOut required"),
                invalid("paidAt", "'yesterday'", "/paidAt invalid-instant"),
                invalid("paidAt", "'2031-03-01'", "/paidAt invalid-instant"),
                invalid("paidAt", "'+999999999-01-01T00:00:00Z'", "/paidAt invalid-instant"),
                invalid("paidAt", "'-200000-01-01T00:00:00Z'", "/paidAt invalid-instant"),
                post("born on 30 February", "/guests", guest("birthDate", "'1990-02-30'"), 422, INVALID)
                        .saying("/birthDate invalid-date"),
                post(
                        "a block without a night",
                        "/room-blocks",
                        "{'roomId':<room>,'from':'2031-03-01','to':'2031-03-01','reason':'x'}",
                        422,
                        INVALID),
                query("30 February in a query", "/bookings?from=2031-02-30", "from invalid"),
                query("a year of five digits", "/bookings?arriving=%2B12031-01-01", "arriving invalid"),
                query("bookings from after to", "/bookings?from=2031-03-02&to=2031-03-01", "to invalid"),
                query("blocks from after to", "/room-blocks?from=2031-03-02&to=2031-03-01", "to invalid"),
                query("from is to", "/availability?from=2031-03-01&to=2031-03-01", "to invalid"),
                query("from after to", "/tape-chart?from=2031-03-02&to=2031-03-01", "to invalid"),
                patch(
                                "the last hour of all years elsewhere",
                                "/bookings/<booking>",
                                "{'paidAt':'9999-12-31T23:59:59-01:00'}",
                                422,
                                INVALID)
                        .saying("/paidAt invalid-instant"),
                query("a year of six digits in the audit", "/audit?from=%2B999999-01-01T00:00:00Z", "from invalid"),
                query("the year after the last elsewhere", "/audit?to=9999-12-31T23:59:59-01:00", "to invalid"),
                query("the year before the first", "/audit?to=-0001-01-01T00:00:00Z", "to invalid"),
                query("a plus", "/guests?limit=%2B5", "limit invalid"),
                query(
                        "all of it in a query",
                        "/bookings?roomId=a&from=2031-02-30&to=soon&status=lost&colour=red&limit=0",
                        "colour unknown-parameter, roomId invalid, from invalid, to invalid, status unknown-value,"
                                + " limit out-of-range"),
                query("digits of another script", "/bookings?roomId=%D9%A3", "roomId invalid"),
                query("the year 999", "/audit?from=0999-12-31", "from invalid"),
                query("no from", "/availability?to=2031-03-01", "from required"),
                query("401 days of tape chart", "/tape-chart?from=2030-01-01&to=2031-02-06", "to invalid"),
                query("367 nights of availability", "/availability?from=2031-01-01&to=2032-01-03", "to invalid"));
    }

    static Stream<BadRequest> references() {
        return Stream.of(
                invalid("roomId", "999999999", "/roomId unknown-reference"),
                invalid("roomId", "9223372036854775807", "/roomId unknown-reference"),
                invalid("roomId", "-1", "/roomId unknown-reference"),
                invalid("guestId", "0", "/guestId unknown-reference"),
                invalid("partySize", "3", "/partySize above-capacity"),
                invalid("companions", "[{'firstName':'A','lastName':'B'}]", "/companions too-long"),
                post(
                                "all of it",
                                "/bookings",
                                "{'roomId':999999999,'guestId':999999999,'checkIn':'2031-03-01',"
                                        + "'checkOut':'2031-03-01','partySize':0}",
                                422,
                                INVALID)
                        .saying("/roomId unknown-reference, /guestId unknown-reference,"
                                + " /checkOut not-after-check-in, /partySize out-of-range"),
                post(
                                "years with nobody in a room that is none",
                                "/bookings",
                                "{'roomId':999999999,'guestId':999999999,'checkIn':'2031-03-01','checkOut':'2033-03-01'}",
                                422,
                                INVALID)
                        .saying("/roomId unknown-reference, /guestId unknown-reference,"
                                + " /checkOut too-many-nights, /partySize required"),
                post(
                                "a block of no room",
                                "/room-blocks",
                                "{'roomId':999999999,'from':'2031-03-01','to':'2031-03-02','reason':'x'}",
                                422,
                                INVALID)
                        .saying("/roomId unknown-reference"));
    }

    static Stream<BadRequest> fields() {
        return Stream.of(
                invalid("colour", "'red'", "/colour unknown-field"),
                post("a name of nothing that is seen", "/guests", guest("lastName", "'\u00a0\u200b'"), 422, INVALID)
                        .saying("/lastName required"),
                post("a name that runs backwards", "/guests", guest("firstName", "'\u202eAnna'"), 422, INVALID)
                        .saying("/firstName control-character"),
                post("a name of two lines", "/guests", guest("lastName", "'Mey\u2028er'"), 422, INVALID)
                        .saying("/lastName control-character"),
                post("a name with a gap that is not seen", "/rooms", room("name", "'Stu\u200bbe'"), 422, INVALID)
                        .saying("/name control-character"),
                post("hidden tags", "/guests", guest("notes", "'x\udb40\udc61y'"), 422, INVALID)
                        .saying("/notes control-character"),
                invalid("a/b~c", "1", "/a~1b~0c unknown-field"),
                invalid("id", "7", "/id read-only"),
                invalid("version", "1", "/version read-only"),
                invalid("createdBy", "1", "/createdBy read-only"),
                invalid("reservationNumber", "'2031-1'", "/reservationNumber read-only"),
                invalid("room", "{'id':1}", "/room read-only"),
                invalid("status", "'checked-in'", "/status unknown-value"),
                post(
                                "an unknown field deep inside",
                                "/guests",
                                guest("companions", "[{'firstName':'A','lastName':'B','age':3}]"),
                                422,
                                INVALID)
                        .saying("/companions/0/age unknown-field"),
                patch("a status without its path", "/bookings/<booking>", "{'status':'cancelled'}", 422, INVALID)
                        .saying("/status read-only"),
                patch("a last login", "/users/1", "{'lastLogin':null}", 422, INVALID)
                        .saying("/lastLogin read-only"),
                query("an unknown parameter", "/rooms?colour=red", "colour unknown-parameter"),
                query("a parameter twice", "/rooms?limit=1&limit=2", "limit repeated"),
                query("an unknown parameter of one thing", "/rooms/<room>?fields=name", "fields unknown-parameter"),
                post("an unknown parameter of a change", "/rooms?dryrun=true", room("name", "'A'"), 400, MALFORMED)
                        .saying("dryrun unknown-parameter"),
                post("perhaps a dry run", "/rooms?dryRun=perhaps", room("name", "'A'"), 400, MALFORMED)
                        .saying("dryRun invalid"));
    }

    static Stream<BadRequest> versions() {
        String notes = "{'notes':'late'}";
        return Stream.of(
                patch("no version", "/bookings/<booking>", notes, 428, "precondition-required")
                        .without("If-Match"),
                patch("a stale version", "/bookings/<booking>", notes, 412, "version-conflict")
                        .with("If-Match", "\"1\""),
                patch("a version to come", "/bookings/<booking>", notes, 412, "version-conflict")
                        .with("If-Match", "\"99\""),
                patch("any version", "/bookings/<booking>", notes, 400, MALFORMED)
                        .with("If-Match", "*")
                        .saying("If-Match invalid"),
                patch("a version without marks", "/bookings/<booking>", notes, 400, MALFORMED)
                        .with("If-Match", "2"),
                patch("any version among others", "/bookings/<booking>", notes, 400, MALFORMED)
                        .with("If-Match", "\"2\", *")
                        .saying("If-Match invalid"),
                patch("two stale versions", "/bookings/<booking>", notes, 412, "version-conflict")
                        .with("If-Match", "\"1\", W/\"99-gzip\""),
                patch("a stale version by way of a proxy", "/bookings/<booking>", notes, 412, "version-conflict")
                        .with("If-Match", "\"1-gzip\""),
                patch("a version of 19 digits", "/bookings/<booking>", notes, 400, MALFORMED)
                        .with("If-Match", "\"9999999999999999999\""),
                patch("versions that disagree", "/bookings/<booking>", "{'version':1}", 400, MALFORMED)
                        .saying("/version disagrees"),
                patch("a version as text", "/bookings/<booking>", "{'version':'2'}", 400, MALFORMED)
                        .saying("/version wrong-type"),
                patch("version 0", "/bookings/<booking>", "{'version':0}", 400, MALFORMED)
                        .without("If-Match"),
                post("a step without a version", "/bookings/<booking>/cancel", "{}", 428, "precondition-required"),
                post(
                        "a step from a stale version",
                        "/bookings/<booking>/cancel",
                        "{'version':1}",
                        412,
                        "version-conflict"),
                bare("a deletion without a version", "DELETE", "/rooms/<room>", 428, "precondition-required"),
                bare("a stale deletion", "DELETE", "/bookings/<booking>", 412, "version-conflict")
                        .with("If-Match", "\"1\""),
                post("a key of 256 characters", "/rooms", room("name", "'A'"), 400, MALFORMED)
                        .with("Idempotency-Key", "k".repeat(256))
                        .saying("Idempotency-Key invalid"),
                post("a key of none", "/rooms", room("name", "'A'"), 400, MALFORMED)
                        .with("Idempotency-Key", ""),
                post("a key with an umlaut", "/rooms", room("name", "'A'"), 400, MALFORMED)
                        .with("Idempotency-Key", "schlüssel"));
    }

    static Stream<BadRequest> paths() {
        return Stream.of(
                get("an unknown id", "/bookings/999999999", 404, MISSING),
                get("a word for an id", "/bookings/seven", 404, MISSING),
                get("a negative id", "/bookings/-1", 404, MISSING),
                get("an id of 400 digits", "/rooms/" + "9".repeat(400), 404, MISSING),
                get("an id above 64 bits", "/rooms/9223372036854775808", 404, MISSING),
                get("Arabic digits", "/rooms/%D9%A1", 404, MISSING),
                get("history of nothing", "/guests/999999999/history", 404, MISSING),
                patch("a change of nothing", "/guests/999999999", "{}", 404, MISSING),
                post("a step of nothing", "/bookings/999999999/cancel", "{'version':1}", 404, MISSING),
                post("an unknown step", "/bookings/<booking>/burn", "{'version':2}", 404, MISSING),
                get("an unknown path", "/nothing", 404, MISSING),
                get("a slash too many", "/rooms/", 404, MISSING),
                get("half a percent code", "/rooms/%4", 400, MALFORMED),
                get("a percent code of no digits", "/rooms/%zz", 400, MALFORMED),
                get("NUL in the path", "/rooms/%00", 400, MALFORMED),
                get("a hidden slash", "/rooms/1%2F2", 404, MISSING),
                get("a percent code of no digits in a query", "/guests?q=%zz", 400, MALFORMED),
                get("half a percent code in a query", "/guests?q=%", 400, MALFORMED),
                get("no UTF-8 in a query", "/guests?q=%C3%28", 400, MALFORMED),
                query("NUL in a query", "/guests?q=%00", "q invalid"),
                query("a search of nine words", "/guests?q=a+b+c+d+e+f+g+h+i", "q too-many-words"),
                query(
                        "a search of 33 words",
                        "/bookings?q="
                                + IntStream.range(10, 43).mapToObj(i -> "w" + i).collect(Collectors.joining("+")),
                        "q too-many-words"),
                query("a search of 201 letters", "/guests?q=" + "x".repeat(201), "q invalid"),
                query("limit 0", "/rooms?limit=0", "limit out-of-range"),
                query("a negative limit", "/rooms?limit=-5", "limit out-of-range"),
                query("limit 501", "/rooms?limit=501", "limit out-of-range"),
                query("a limit in words", "/rooms?limit=ten", "limit invalid"),
                query("a limit above 64 bits", "/rooms?limit=9223372036854775808", "limit invalid"),
                query("an unknown status", "/bookings?status=asleep", "status unknown-value"),
                query("a room in words", "/bookings?roomId=blue", "roomId invalid"),
                query(
                        "a party of none",
                        "/availability?from=2031-03-01&to=2031-03-02&partySize=0",
                        "partySize out-of-range"),
                bare("a deletion of a list", "DELETE", "/rooms", 405, "method-not-allowed"),
                bare("a change of today", "PUT", "/today", 405, "method-not-allowed"),
                bare("a trace", "TRACE", "/rooms", 405, "method-not-allowed"),
                bare("a method of one's own", "BREW", "/rooms", 405, "method-not-allowed"));
    }

    /** Requests that no HTTP library can send; sent byte by byte. */
    static Stream<BadRequest> rawRequests() {
        String end = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        return Stream.of(
                raw("no request at all", "GARBAGE\r\n\r\n", 400, MALFORMED),
                raw("a protocol of the future", "GET /api/v1/rooms HTTP/9.9" + end, 505, "internal"),
                raw("no host", "GET /api/v1/rooms HTTP/1.1\r\nConnection: close\r\n\r\n", 400, MALFORMED),
                raw(
                        "two lengths",
                        "POST /api/v1/rooms HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2" + end,
                        400,
                        MALFORMED),
                raw("a length in words", "POST /api/v1/rooms HTTP/1.1\r\nContent-Length: ten" + end, 400, MALFORMED),
                raw("a header without a colon", "GET /api/v1/rooms HTTP/1.1\r\nAccept" + end, 400, MALFORMED),
                raw(
                        "a header of 20 KiB",
                        "GET /api/v1/rooms HTTP/1.1\r\nX-Long: " + "x".repeat(20_480) + end,
                        431,
                        MALFORMED),
                raw("a path of 20 KiB", "GET /api/v1/rooms/" + "x".repeat(20_480) + " HTTP/1.1" + end, 414, MALFORMED),
                raw(
                        "a chunk of no size",
                        "POST /api/v1/auth/login HTTP/1.1\r\nContent-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked" + end + "xyz\r\n",
                        400,
                        MALFORMED));
    }

    private static BadRequest raw(String name, String request, int status, String code) {
        return bare(name, "", "", status, code).sending(utf8(request));
    }
}
