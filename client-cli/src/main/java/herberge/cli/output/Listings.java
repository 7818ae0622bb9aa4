package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;
import static herberge.cli.output.Column.whole;

import herberge.cli.api.Booking;
import herberge.cli.api.Duplicate;
import herberge.cli.api.Guest;
import herberge.cli.api.Person;
import herberge.cli.api.Room;
import herberge.cli.api.RoomOnDates;
import herberge.cli.text.Code;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of rooms, guests and bookings. Scripts may rely on the CSV headings. */
public final class Listings {

    public static final Listing<Room> ROOMS = new Listing<>(
            Room::of,
            List.of(
                    number("ID", Room::id),
                    text("Name", Room::name),
                    text("Location", Room::location),
                    text("Type", Room::buildingType),
                    number("Beds", Room::capacity),
                    number("Low", room -> Decimal.ofCents(room.lowSeasonCents())),
                    number("High", room -> Decimal.ofCents(room.highSeasonCents())),
                    number("Cleaning", room -> Decimal.ofCents(room.finalCleaningCents())),
                    text("", room -> room.active() ? "" : new Text("inactive"))),
            List.of(
                    number("id", Room::id),
                    text("name", Room::name),
                    text("location", Room::location),
                    text("buildingType", Room::buildingType),
                    number("capacity", Room::capacity),
                    number("lowSeasonCents", Room::lowSeasonCents),
                    number("highSeasonCents", Room::highSeasonCents),
                    number("finalCleaningCents", Room::finalCleaningCents),
                    text("active", Room::active),
                    text("notes", Room::notes)));

    /** The columns of free rooms, limited to what matters for a new stay. */
    public static final Listing<Room> FREE_ROOMS = new Listing<>(
            Room::of,
            List.of(
                    number("ID", Room::id),
                    text("Name", Room::name),
                    text("Location", Room::location),
                    number("Beds", Room::capacity)),
            ROOMS.csv());

    public static final Listing<Guest> GUESTS = new Listing<>(
            Guest::of,
            List.of(
                    number("ID", guest -> id(guest.id())),
                    text("Name", Guest::fullName),
                    text("Company", Guest::company),
                    text("City", Guest::city),
                    text("E-mail", Guest::email),
                    text("Phone", Guest::phone),
                    text("Member", guest -> guest.member() ? new Text("yes") : "")),
            List.of(
                    number("id", guest -> id(guest.id())),
                    text("firstName", Guest::firstName),
                    text("lastName", Guest::lastName),
                    text("company", Guest::company),
                    text("email", Guest::email),
                    text("phone", Guest::phone),
                    text("street", Guest::street),
                    text("postalCode", Guest::postalCode),
                    text("city", Guest::city),
                    text("country", Guest::country),
                    text("member", Guest::member),
                    text("memberNumber", Guest::memberNumber),
                    text("tags", guest -> String.join(";", guest.tags())),
                    text("notes", Guest::notes)));

    public static final Listing<Duplicate> DUPLICATES = new Listing<>(
            Duplicate::ofPair,
            List.of(
                    number("ID", pair -> pair.id()),
                    text("Name", Duplicate::name),
                    number("ID", pair -> pair.otherId()),
                    text("May be the same as", Duplicate::otherName),
                    text("Because of", pair -> String.join(", ", pair.why()))),
            List.of(
                    number("id", pair -> pair.id()),
                    text("name", Duplicate::name),
                    number("duplicateId", pair -> pair.otherId()),
                    text("duplicateName", Duplicate::otherName),
                    text("why", pair -> String.join(";", pair.why()))));

    public static final Listing<Booking> BOOKINGS = new Listing<>(
            Booking::of,
            List.of(
                    whole("Number", booking -> booking.number().isEmpty() ? new Text("booking.new") : booking.number()),
                    whole("Arrival", Booking::checkIn),
                    whole("Departure", Booking::checkOut),
                    number("Nights", Booking::nights),
                    text("Room", booking -> booking.room().name()),
                    text("Guest", booking -> booking.guest().name()),
                    number("Party", Booking::partySize),
                    text("Status", booking -> new Code("status", booking.status()))),
            List.of(
                    number("id", booking -> id(booking.id())),
                    text("reservationNumber", Booking::number),
                    text("checkIn", Booking::checkIn),
                    text("checkOut", Booking::checkOut),
                    number("nights", Booking::nights),
                    number("roomId", booking -> booking.room().id()),
                    text("room", booking -> booking.room().name()),
                    number("guestId", booking -> booking.guest().id()),
                    text("guest", booking -> booking.guest().name()),
                    number("partySize", Booking::partySize),
                    text(
                            "companions",
                            booking -> booking.companions().stream()
                                    .map(Person::text)
                                    .reduce((before, next) -> new Text("people", before, next))
                                    .<Object>map(people -> people)
                                    .orElse("")),
                    text("status", Booking::status),
                    text("notes", Booking::notes),
                    number("version", Booking::version)));

    public static final Listing<RoomOnDates> AVAILABILITY = new Listing<>(
            RoomOnDates::of,
            List.of(
                    number("ID", row -> row.room().id()),
                    text("Name", row -> row.room().name()),
                    text("Location", row -> row.room().location()),
                    number("Beds", row -> row.room().capacity()),
                    text("", row -> row.free() ? "" : row.why())),
            List.of(
                    number("roomId", row -> row.room().id()),
                    text("name", row -> row.room().name()),
                    text("location", row -> row.room().location()),
                    number("capacity", row -> row.room().capacity()),
                    text("free", RoomOnDates::free),
                    text("why", RoomOnDates::why)));

    private Listings() {}

    private static Object id(@Nullable Long id) {
        return id == null ? "" : id;
    }
}
