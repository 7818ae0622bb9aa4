package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.text.Decimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A booking as returned by the server; {@code id} is null in the response to a dry run that would create it. */
public record Booking(
        @Nullable Long id,
        long version,
        String number,
        Named room,
        Named guest,
        LocalDate checkIn,
        LocalDate checkOut,
        long partySize,
        String status,
        List<Person> companions,
        String notes,
        boolean foundationCase,
        @Nullable Long payerId,
        String source,
        Times times,
        Chain chain,
        Authorship bookkeeping,
        Milestones milestones,
        Price price) {

    /** The room or guest embedded in a booking. */
    public record Named(long id, String name) {}

    /** Instants that the staff set by hand; null until then. */
    public record Milestones(
            @Nullable Instant confirmationSent,
            @Nullable Instant invoiceSent,
            @Nullable Instant paid) {}

    /**
     * The price of a booking and what is agreed about it.
     *
     * @param totalCents null where there is no price
     * @param openCents  null where there is no price; negative if it is owed to the guest
     * @param extras     names, with the quantity if it is not one
     */
    public record Price(
            @Nullable Long totalCents,
            long paidCents,
            @Nullable Long openCents,
            List<String> extras,
            List<String> reductions,
            String agreedReason) {

        static Price of(JsonNode json) {
            return new Price(
                    Json.numberOrNull(json.path("price"), "totalCents"),
                    json.path("paidCents").asLong(0),
                    Json.numberOrNull(json, "openCents"),
                    Json.list(json, "extras", Price::extra),
                    Json.list(json, "reductions", reduction -> Json.textOrEmpty(reduction, "name")),
                    Json.textOrEmpty(json, "agreedReason"));
        }

        /** What is to be paid by the guest, or if it is negative to the guest; empty if there is nothing. */
        public Optional<Decimal> open() {
            return Decimal.ofOpenCents(openCents);
        }

        private static String extra(JsonNode json) {
            long quantity = json.path("quantity").asLong(1);
            return Json.textOrEmpty(json, "name") + (quantity == 1 ? "" : " x" + quantity);
        }
    }

    /**
     * When the party is expected, as {@code HH:MM}; empty if not known.
     *
     * @param lateDepartures departures that are later than the next arrival in the same room
     */
    public record Times(String arrival, String departure, List<LateDeparture> lateDepartures) {

        static Times of(JsonNode json) {
            return new Times(
                    Json.textOrEmpty(json, "expectedArrival"),
                    Json.textOrEmpty(json, "expectedDeparture"),
                    Json.list(json, "warnings", LateDeparture::of));
        }
    }

    /** The bookings in other rooms from which the same stay comes and with which it goes on; null if there is none. */
    public record Chain(
            @Nullable Long continuesId, @Nullable Long continuedById) {}

    public static Booking of(JsonNode json) {
        return new Booking(
                Json.numberOrNull(json, "id"),
                json.path("version").asLong(1),
                Json.textOrEmpty(json, "reservationNumber"),
                named(json, "room"),
                named(json, "guest"),
                Json.date(json, "checkIn"),
                Json.date(json, "checkOut"),
                json.path("partySize").asLong(1),
                Json.textOrEmpty(json, "status"),
                Json.list(json, "companions", Person::of),
                Json.textOrEmpty(json, "notes"),
                Json.flag(json, "foundationCase"),
                Json.numberOrNull(json, "payerId"),
                Json.textOrEmpty(json, "source"),
                Times.of(json),
                new Chain(Json.numberOrNull(json, "continuesId"), Json.numberOrNull(json, "continuedById")),
                Authorship.of(json),
                new Milestones(
                        Json.instant(json, "confirmationSentAt"),
                        Json.instant(json, "invoiceSentAt"),
                        Json.instant(json, "paidAt")),
                Price.of(json));
    }

    public long nights() {
        return ChronoUnit.DAYS.between(checkIn, checkOut);
    }

    /** Returns the id; throws if the booking is not stored. */
    public long storedId() {
        if (id == null) {
            throw new UnexpectedAnswerException("a booking without an id");
        }
        return id;
    }

    private static Named named(JsonNode json, String field) {
        JsonNode embedded = json.path(field);
        boolean flat = json.has(field + "Id");
        return new Named(
                flat ? Json.number(json, field + "Id") : Json.number(embedded, "id"),
                Json.textOrEmpty(embedded, "name"));
    }
}
