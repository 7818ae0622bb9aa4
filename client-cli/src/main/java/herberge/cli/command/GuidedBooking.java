package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.NothingFoundException;
import herberge.cli.input.RefusedException;
import herberge.cli.output.ConflictSentences;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Books a room for a guest by name: picks the room, finds the guest or offers to add them, and shows what would be booked
 * before anything is written. Conflicts are reported first, so that no guest is added for a stay that is not possible.
 */
final class GuidedBooking {

    private static final String AUTO = "auto";

    private final CommandContext context;
    private final WriteOptions write;
    private final ObjectNode body;

    /** @param body the booking without its room and guest */
    GuidedBooking(CommandContext context, WriteOptions write, ObjectNode body) {
        this.context = context;
        this.write = write;
        this.body = body;
    }

    /** Returns the response to the booking; empty if the user declines. */
    Optional<ServerResponse> book(String room, String name) {
        JsonNode chosen = chooseRoom(room);
        body.put("roomId", Json.number(chosen, "roomId"));
        Optional<Long> guest = context.guests().findWritten(name);
        return guest.isPresent() ? bookFor(guest.get()) : bookForNewGuest(name, chosen);
    }

    private Optional<ServerResponse> bookFor(long guest) {
        body.put("guestId", guest);
        boolean ask = !write.dryRun && !context.isConfirmed() && context.prompt() != null;
        if (ask && !confirm(context.api().create("/bookings", body, true))) {
            return Optional.empty();
        }
        return Optional.of(context.api().create("/bookings", body, write.dryRun));
    }

    private boolean confirm(ServerResponse rehearsal) {
        String stay = Wording.booking(context.texts(), context.text("book.would"), Booking.of(rehearsal.json()));
        context.printer().printLine(stay);
        return context.prompts("hint.yes").confirm(context.text("book.question"));
    }

    private Optional<ServerResponse> bookForNewGuest(String name, JsonNode room) {
        boolean wanted = context.isConfirmed() || context.prompt() != null;
        if (!wanted || write.dryRun) {
            throw new NothingFoundException("guest.none", name);
        }
        String question = DisplayWidth.oneLine(
                context.text("book.newGuest", name, Json.textOrEmpty(room, "name"), day("checkIn"), day("checkOut")));
        if (!context.prompts("hint.yes").confirm(question)) {
            return Optional.empty();
        }
        Guest added = Guest.of(
                context.api().create("/guests", guestNamed(name), false).json());
        context.warn(context.text("book.guestAdded", added.fullName(), String.valueOf(added.id())));
        body.put("guestId", added.id());
        return Optional.of(context.api().create("/bookings", body, false));
    }

    private LocalDate day(String field) {
        return Json.date(body, field);
    }

    /** Takes the last word for the last name. */
    private static ObjectNode guestNamed(String name) {
        String whole = name.strip();
        int space = whole.lastIndexOf(' ');
        ObjectNode guest = Json.object();
        if (space > 0) {
            guest.put("firstName", whole.substring(0, space).strip());
        }
        return guest.put("lastName", whole.substring(space + 1));
    }

    private JsonNode chooseRoom(String room) {
        QueryString nights = QueryString.of("from", day("checkIn"))
                .and("to", day("checkOut"))
                .and("partySize", body.path("partySize").asLong());
        List<JsonNode> rooms =
                Json.list(context.api().get("/availability", nights).json(), "items", item -> item);
        return room.equalsIgnoreCase(AUTO)
                ? bestOf(rooms)
                : named(rooms, context.rooms().findId(room));
    }

    /** Returns the free room with the fewest beds that are enough, so that large rooms stay free for large parties. */
    private JsonNode bestOf(List<JsonNode> rooms) {
        return rooms.stream()
                .filter(room -> Json.flag(room, "free"))
                .min(Comparator.<JsonNode>comparingLong(room -> Json.number(room, "capacity"))
                        .thenComparingLong(room -> Json.number(room, "roomId")))
                .orElseThrow(() -> new RefusedException(
                        "book.noRoom",
                        day("checkIn"),
                        day("checkOut"),
                        body.path("partySize").asLong()));
    }

    private JsonNode named(List<JsonNode> rooms, long id) {
        JsonNode room = rooms.stream()
                .filter(each -> Json.number(each, "roomId") == id)
                .findFirst()
                .orElseThrow(() -> new RefusedException("refusal.thisRoomInactive", String.valueOf(id)));
        if (!Json.flag(room, "free")) {
            throw new RefusedException(
                    "book.notFree",
                    Json.textOrEmpty(room, "name"),
                    day("checkIn"),
                    day("checkOut"),
                    reasons(context, room));
        }
        return room;
    }

    /** Returns what keeps a room from being free, one reason a line. */
    static String reasons(CommandContext context, JsonNode room) {
        ConflictSentences sentences = new ConflictSentences(context);
        return Json.list(room, "why", sentences::reason).stream()
                .map(reason -> "  " + DisplayWidth.oneLine(reason))
                .collect(Collectors.joining("\n"));
    }
}
