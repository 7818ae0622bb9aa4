package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Booking;
import herberge.cli.api.Change;
import herberge.cli.api.Group;
import herberge.cli.api.Json;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.output.EventSentences;
import herberge.cli.text.Code;
import herberge.cli.text.Text;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes changes of several stays at once: the steps of a group, and the exchange of two rooms. */
final class JointChangeSentences {

    private final Api api;
    private final EntityNames names;
    private final Texts texts;
    private final HistorySteps steps;

    JointChangeSentences(Api api, EntityNames names, Texts texts) {
        this.api = api;
        this.names = names;
        this.texts = texts;
        this.steps = new HistorySteps(api);
    }

    /**
     * Returns what was done, without its author and a full stop; empty if the change is none of several stays.
     *
     * @param all all entities of the change, as the server lists them
     */
    Optional<String> find(List<Change> all) {
        List<Change> bookings = of("booking", all);
        return swap(bookings)
                .or(() -> of("group", all).stream().findFirst().flatMap(group -> step(group, bookings, all)));
    }

    private static List<Change> of(String entity, List<Change> all) {
        return all.stream().filter(change -> change.entity().equals(entity)).toList();
    }

    /** A swap changes the room of two stays, or continues them in another room; other changes do so with one stay. */
    private Optional<String> swap(List<Change> bookings) {
        List<Change> moved = bookings.stream()
                .filter(change -> change.operation().equals("updated")
                        && (change.fields().contains("roomId")
                                || change.fields().contains("continuedById")))
                .toList();
        if (moved.size() != 2) {
            return Optional.empty();
        }
        Booking first = booking(moved.get(1)); // newest first
        Booking second = booking(moved.get(0));
        boolean oneStay = Set.of(first.storedId(), second.storedId())
                        .contains(orNone(first.chain().continuesId()))
                || Set.of(first.storedId(), second.storedId())
                        .contains(orNone(second.chain().continuesId()));
        return oneStay ? Optional.empty() : Optional.of(text("event.swapped", named(first), named(second)));
    }

    private static long orNone(@Nullable Long id) {
        return id == null ? -1 : id;
    }

    private Booking booking(Change change) {
        return Booking.of(api.get(EntityNames.path("booking", change.entityId()), QueryString.none())
                .json());
    }

    private String named(Booking booking) {
        return text("event.booking", booking.number(), booking.guest().name());
    }

    /** A merge of guests also changes groups and bookings. */
    private Optional<String> step(Change group, List<Change> bookings, List<Change> all) {
        long count = countStays(group, bookings);
        if (group.operation().equals("deleted") || !of("guest", all).isEmpty() || count < 2) {
            return Optional.empty();
        }
        String stays = texts.count(count, "booking");
        Optional<String> name = names.find("group", group.entityId());
        String which = name.map(found -> text("event.ofGroup", stays, found)).orElse(stays);
        if (bookings.stream().allMatch(change -> change.operation().equals("created"))) {
            boolean made = group.operation().equals("created");
            return name.map(found -> text(made ? "event.madeGroup" : "event.addedToGroup", stays, found));
        }
        Change first = bookings.get(0);
        return steps.find(first).map(step -> describe(first, step.path("changes"), which));
    }

    /** The bookings of one stay in several rooms count once, as in the answer to the step. */
    private long countStays(Change group, List<Change> bookings) {
        Set<Long> changed = bookings.stream().map(Change::entityId).collect(Collectors.toSet());
        long continued = members(group).stream()
                .filter(member -> changed.contains(member.storedId())
                        && changed.contains(orNone(member.chain().continuesId())))
                .count();
        return changed.size() - continued;
    }

    /** The bookings that the group has now; none if it does not exist any more. */
    private List<Booking> members(Change group) {
        try {
            String path = EntityNames.path("group", group.entityId());
            return Group.of(api.get(path, QueryString.none()).json()).bookings();
        } catch (ProblemException gone) {
            return List.of();
        }
    }

    private String describe(Change change, JsonNode fields, String which) {
        Optional<JsonNode> status = field(fields, "status");
        Optional<JsonNode> checkIn = field(fields, "checkIn");
        if (status.isPresent()) {
            return new EventSentences(names::roomName, texts)
                    .transition(Json.textOrEmpty(status.get(), "from"), Json.textOrEmpty(status.get(), "to"), which);
        }
        if (checkIn.isPresent()) {
            LocalDate to = Json.date(checkIn.get(), "to");
            long days = ChronoUnit.DAYS.between(Json.date(checkIn.get(), "from"), to);
            return text(
                    days < 0 ? "event.movedEarlier" : "event.movedLater", which, texts.count(Math.abs(days), "day"));
        }
        String changed = change.fields().stream()
                .map(field -> texts.shown(new Code("field", field)).toString())
                .collect(Collectors.joining(", "));
        return text("event.changedFields", changed, which);
    }

    private static Optional<JsonNode> field(JsonNode fields, String name) {
        for (JsonNode field : fields) {
            if (Json.textOrEmpty(field, "field").equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private String text(String key, Object... values) {
        return texts.of(new Text(key, values));
    }
}
