package herberge.cli.help;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Booking;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of the house, as the server has them now, that begin with what is typed. */
public final class LiveNames {

    private static final int MOST = 50;

    private final Api api;

    public LiveNames(Api api) {
        this.api = api;
    }

    List<Candidate> rooms(String typed) {
        return api.list("/rooms", QueryString.none(), Integer.MAX_VALUE).stream()
                .map(room -> new Candidate(Json.textOrEmpty(room, "name"), Json.textOrEmpty(room, "location")))
                .filter(room -> begins(room.value(), typed))
                .toList();
    }

    /** Guests by their name, or by their last name first: the server's search knows both. */
    List<Candidate> guests(String typed) {
        return api.list("/guests", search(typed), MOST).stream()
                .map(Guest::of)
                .flatMap(guest -> Stream.of(
                                guest.fullName(), (guest.lastName() + " " + guest.firstName()).strip(), guest.company())
                        .filter(name -> !name.isEmpty() && begins(name, typed))
                        .limit(1)
                        .map(name -> new Candidate(name, guest.city())))
                .distinct()
                .toList();
    }

    List<Candidate> payers(String typed) {
        return api.list("/payers", search(typed), MOST).stream()
                .map(payer -> new Candidate(Json.textOrEmpty(payer, "name"), Json.textOrEmpty(payer, "city")))
                .filter(payer -> begins(payer.value(), typed))
                .distinct()
                .toList();
    }

    /** Bookings by their number, or by the name of their guest. */
    List<Candidate> bookings(String typed) {
        boolean named = !typed.isEmpty() && !Character.isDigit(typed.codePointAt(0));
        QueryString query = search(typed)
                .and("status", "reserved")
                .and("status", "confirmed")
                .and("status", "checked-in");
        return api.list("/bookings", query, MOST).stream()
                .map(Booking::of)
                .map(booking -> candidate(booking, named))
                .filter(booking -> begins(booking.value(), typed))
                .distinct()
                .toList();
    }

    private static Candidate candidate(Booking booking, boolean named) {
        String stay = booking.room().name() + ", " + booking.checkIn() + ", " + booking.checkOut();
        return named
                ? new Candidate(booking.guest().name(), booking.number() + ", " + stay)
                : new Candidate(booking.number(), booking.guest().name() + ", " + stay);
    }

    List<Candidate> groups(String typed) {
        return api.list("/groups", QueryString.none(), MOST).stream()
                .map(group ->
                        new Candidate(String.valueOf(Json.numberOrNull(group, "id")), Json.textOrEmpty(group, "name")))
                .filter(group -> begins(group.value(), typed))
                .toList();
    }

    List<Candidate> users(String typed) {
        List<JsonNode> users = api.listAll("/users/names", QueryString.none());
        return users.stream()
                .map(user -> new Candidate(Json.textOrEmpty(user, "username"), Json.textOrEmpty(user, "fullName")))
                .filter(user -> begins(user.value(), typed))
                .toList();
    }

    private static QueryString search(String typed) {
        return QueryString.of("q", typed.isBlank() ? null : typed);
    }

    static boolean begins(String value, String typed) {
        return value.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    }
}
