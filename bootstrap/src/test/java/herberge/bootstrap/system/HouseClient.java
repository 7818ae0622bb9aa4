package herberge.bootstrap.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.domain.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One user at one server. Paths are relative to {@code /api/v1}. */
record HouseClient(HttpClient http, String url, @Nullable String token) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A client without a login. */
    static HouseClient at(String url) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Patience.LIMIT)
                .build();
        return new HouseClient(http, url, null);
    }

    /** The same user at another server of the house. */
    HouseClient movedTo(String otherUrl) {
        return new HouseClient(http, otherUrl, token);
    }

    HouseClient loggedIn(String username, String password) {
        HouseClient nobody = new HouseClient(http, url, null);
        Reply reply = nobody.post("/auth/login", Map.of("username", username, "password", password))
                .expect(200);
        return new HouseClient(http, url, reply.body().required("token").asText());
    }

    Reply get(String path, String... headers) {
        return send("GET", "/api/v1" + path, null, headers);
    }

    /** Returns the items of all pages of a list, whose path names the size of a page. */
    List<JsonNode> listAll(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + cursor).expect(200).body();
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asText();
        } while (!cursor.isEmpty());
        return items;
    }

    Reply post(String path, @Nullable Object body, String... headers) {
        return send("POST", "/api/v1" + path, body, headers);
    }

    /** Sends no version: a test that needs one puts it into the body or a header. */
    Reply patch(String path, Object body, String... headers) {
        return send("PATCH", "/api/v1" + path, body, headers);
    }

    Reply patch(String path, long version, Object body) {
        return patch(path, body, "If-Match", "\"" + version + "\"");
    }

    Reply put(String path, Object body, String... headers) {
        return send("PUT", "/api/v1" + path, body, headers);
    }

    Reply delete(String path, String... headers) {
        return send("DELETE", "/api/v1" + path, null, headers);
    }

    Reply delete(String path, long version) {
        return delete(path, "If-Match", "\"" + version + "\"");
    }

    /** The id of the latest change that this user has made. */
    long newestChange() {
        return get("/changes?mine=true&limit=1")
                .expect(200)
                .body()
                .at("/items/0/id")
                .asLong();
    }

    /** A transition from the given version. */
    Reply step(long booking, String transition, long version) {
        return post("/bookings/" + booking + "/" + transition, Map.of("version", version));
    }

    /** Sends any body: a text as it is, everything else as JSON. */
    Reply send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Patience.LIMIT);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            boolean typed = List.of(headers).contains("Content-Type");
            request.method(method, BodyPublishers.ofString(body instanceof String text ? text : json(body)));
            if (!typed) {
                request.header("Content-Type", "application/json");
            }
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request.build());
    }

    private Reply sent(HttpRequest request) {
        try {
            return Reply.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A room with this capacity. */
    Reply addRoom(String name, int capacity) {
        return post("/rooms", room(name, capacity)).expect(201);
    }

    static Map<String, Object> room(String name, int capacity) {
        return Map.of("name", name, "buildingType", "DZ", "capacity", capacity, "location", "Weiler");
    }

    Reply addGuest(String firstName, String lastName) {
        return post("/guests", Map.of("firstName", firstName, "lastName", lastName))
                .expect(201);
    }

    Reply addBlock(long room, LocalDate from, LocalDate to) {
        return post("/room-blocks", block(room, from, to)).expect(201);
    }

    Reply book(long room, long guest, LocalDate checkIn, LocalDate checkOut) {
        return post("/bookings", booking(room, guest, checkIn, checkOut)).expect(201);
    }

    /** The body of a confirmed booking for one guest; a test may change it. */
    static Map<String, Object> booking(long room, long guest, LocalDate checkIn, LocalDate checkOut) {
        return new HashMap<>(Map.of(
                "roomId",
                room,
                "guestId",
                guest,
                "checkIn",
                checkIn.toString(),
                "checkOut",
                checkOut.toString(),
                "partySize",
                1));
    }

    /** Adds a booking of a new guest in a new room that costs so much. */
    Reply bookFor(long cents, String name, LocalDate checkIn, LocalDate checkOut) {
        Map<String, Object> booking =
                booking(addRoom(name, 2).id(), addGuest("Zahl", name).id(), checkIn, checkOut);
        booking.put("agreedTotalCents", cents);
        booking.put("agreedReason", "Festpreis");
        return post("/bookings", booking).expect(201);
    }

    /** Sets what invoices must say about the company. */
    void setUpCompany() {
        Map<String, Object> company = Map.of(
                "name", "Haus Süd gGmbH",
                "street", "Weg 1",
                "postalCode", "20095",
                "city", "Hamburg",
                "taxNumber", "12/345/67890");
        patch("/settings/company", get("/settings/company").version(), company).expect(200);
    }

    /** The fields of a transfer. */
    static Map<String, Object> payment(long cents, LocalDate paidOn) {
        return Map.of("amountCents", cents, "method", "transfer", "paidOn", paidOn.toString());
    }

    /** The fields of a change of credit. */
    static Map<String, Object> credit(String kind, long cents) {
        return Map.of("amountCents", cents, "kind", kind);
    }

    /** The fields of a service with a price per stay. */
    static Map<String, Object> service(String name, long cents) {
        return Map.of("name", name, "kind", "per-stay", "priceCents", cents, "vat", "service");
    }

    /** The fields of a discount of so many percent. */
    static Map<String, Object> discount(String name, int percent) {
        return Map.of("name", name, "kind", "percent", "percent", percent);
    }

    static Map<String, Object> block(long room, LocalDate from, LocalDate to) {
        return Map.of("roomId", room, "from", from.toString(), "to", to.toString(), "reason", "Neuer Boden");
    }

    /** Today in the house's zone, read from the server instead of the test's clock. */
    LocalDate today() {
        return LocalDate.parse(get("/info").expect(200).body().required("today").asText());
    }
}
