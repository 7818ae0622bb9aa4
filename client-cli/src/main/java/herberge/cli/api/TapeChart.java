package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tape chart: rooms and the stays and blocks in them. */
public record TapeChart(List<Row> rooms) {

    /** One room, its spans in order of time, and departures that are later than the next arrival in it. */
    public record Row(Room room, List<Span> spans, List<LateDeparture> warnings) {}

    /**
     * A stay or a block. The span is half-open: the room is free again from {@code to} on. For a stay that the user may
     * not see only the dates are known.
     *
     * @param occupiedUntil the end of tonight, if the party should have left and has not
     */
    public record Span(
            String kind,
            @Nullable Long id,
            long version,
            LocalDate from,
            LocalDate to,
            String status,
            String label,
            @Nullable LocalDate occupiedUntil) {}

    public static TapeChart of(JsonNode json) {
        return new TapeChart(Json.list(json, "rooms", TapeChart::row));
    }

    private static Row row(JsonNode json) {
        List<Span> spans = new ArrayList<>(Json.list(json, "stays", TapeChart::stay));
        spans.addAll(Json.list(json, "blocks", TapeChart::block));
        spans.sort(Comparator.comparing(Span::from));
        return new Row(Room.of(json), spans, Json.list(json, "warnings", LateDeparture::of));
    }

    private static Span stay(JsonNode json) {
        return new Span(
                "booking",
                Json.numberOrNull(json, "bookingId"),
                json.path("version").asLong(0),
                Json.date(json, "checkIn"),
                Json.date(json, "checkOut"),
                Json.textOrEmpty(json, "status"),
                Json.textOrEmpty(json, "guestName"),
                Json.text(json, "occupiedUntil") == null ? null : Json.date(json, "occupiedUntil"));
    }

    private static Span block(JsonNode json) {
        return new Span(
                "block",
                Json.number(json, "id"),
                json.path("version").asLong(0),
                Json.date(json, "from"),
                Json.date(json, "to"),
                "block",
                Json.textOrEmpty(json, "reason"),
                null);
    }
}
