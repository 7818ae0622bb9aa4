package herberge.cli.live.view;

import herberge.cli.api.Authorship;
import herberge.cli.api.Booking;
import herberge.cli.api.HistoryStep;
import herberge.cli.api.Invoice;
import herberge.cli.api.Person;
import herberge.cli.api.Reminder;
import herberge.cli.api.Room;
import herberge.cli.live.model.Detail;
import herberge.cli.live.model.House;
import herberge.cli.live.model.Link;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A small house around Friday, 27 November 2026, with every status and with names that are hard to draw. */
public final class HouseFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private HouseFixture() {}

    public static LiveModel model() {
        Link link = new Link(Link.State.CONNECTED, "http://127.0.0.1:8080", "anna", 0);
        LiveModel model = LiveModel.of(house(), link);
        return model.position(model.position().room(3).night(TODAY));
    }

    static House house() {
        List<Room> rooms = List.of(
                room(1, "1 - Apartment (BG)", "Fall", 2),
                room(2, "2 - Einzelzimmer", "Fall", 1),
                room(3, "3 - Doppelzimmer Süd", "Fall", 2),
                room(10, "10 - Ferienwohnung 🏔️", "Brauneck", 5),
                room(11, "11 - 東京の間", "Brauneck", 2),
                room(12, "12\u001B[2J\u202E - böse", "Brauneck", 2));
        List<Stay> stays = List.of(
                stay(17, 1, -4, 2, "checked-in", "Jürgen Größmann").withOpen(-5_000L),
                stay(18, 1, 2, 5, "confirmed", "Erika Meyer").withOpen(12_000L),
                stay(19, 1, 5, 7, "reserved", "Zoë D\u0308urr").withOpen(0L),
                stay(20, 2, -3, -1, "checked-out", "Ute Ott"),
                new Stay(
                        false,
                        21L,
                        2,
                        2,
                        TODAY.minusDays(1),
                        TODAY,
                        "checked-in",
                        "Overdue",
                        "2026-21",
                        TODAY.plusDays(1)),
                stay(22, 3, 0, 3, "confirmed", "Erika Meyer").withOpen(11_000L),
                new Stay(true, 5L, 1, 3, TODAY.plusDays(4), TODAY.plusDays(6), "block", "Wasserschaden", "", null),
                stay(23, 10, 1, 4, "confirmed", "👨‍👩‍👧 Familie Ç̧elik"),
                stay(24, 11, 0, 6, "reserved", "山田太郎").withOpen(123_450L),
                stay(25, 12, 2, 30, "confirmed", "x".repeat(100)),
                new Stay(false, null, 0, 12, TODAY, TODAY.plusDays(2), "", "", "", null));
        return new House(rooms, stays, TODAY.minusDays(45), TODAY.plusDays(200), TODAY);
    }

    static Room room(long id, String name, String location, long beds) {
        return new Room(id, name, "DZ", beds, location, true, 0, 0, 0, "");
    }

    static Stay stay(long id, long room, int from, int to, String status, String guest) {
        return new Stay(
                false, id, 3, room, TODAY.plusDays(from), TODAY.plusDays(to), status, guest, "2026-" + id, null);
    }

    /** The details of booking 22, which is under the cursor of {@link #model}. */
    static Optional<Detail> detail() {
        Booking booking = new Booking(
                22L,
                3,
                "2026-22",
                new Booking.Named(3, "3"),
                new Booking.Named(12, "Erika Meyer"),
                TODAY,
                TODAY.plusDays(3),
                2,
                "confirmed",
                List.of(new Person("Hans Meyer", null)),
                "kommt spät\n2 Hunde",
                false,
                null,
                "",
                new Booking.Times("", "", List.of()),
                new Booking.Chain(null, null),
                new Authorship(null, null, null, null),
                new Booking.Milestones(null, null, null),
                new Booking.Price(21_000L, 10_000, 11_000L, List.of(), List.of(), ""));
        Reminder reminder =
                new Reminder(7L, 1, 22L, "payment", "Check the payment", "", TODAY, "high", null, null, null, null, "");
        HistoryStep moved =
                new HistoryStep(true, 3L, null, 2L, "ben", "updated", "checkOut", "2026-11-29", "2026-11-30");
        HistoryStep made = new HistoryStep(true, 1L, null, 2L, "anna", "created", "", null, null);
        List<Invoice> invoices =
                List.of(invoice("2026-0043", "invoice", 21_000, null), invoice("2026-0042", "advance", 10_000, 44L));
        return Optional.of(new Detail(booking, invoices, List.of(reminder), List.of(moved, made)));
    }

    private static Invoice invoice(String number, String kind, long cents, @Nullable Long cancelledBy) {
        return new Invoice(
                7L,
                number,
                kind,
                22L,
                null,
                TODAY,
                TODAY.plusDays(14),
                "Erika Meyer",
                cents,
                cancelledBy,
                null,
                List.of());
    }

    /** A house with so many rooms, each with a stay in every week. */
    public static LiveModel large(int rooms) {
        List<Stay> stays = new ArrayList<>();
        for (long room = 1; room <= rooms; room++) {
            for (int week = -6; week < 26; week++) {
                stays.add(stay(room * 100 + week, room, week * 7, week * 7 + 5, "confirmed", "Guest " + week));
            }
        }
        List<Room> list = LongStream.rangeClosed(1, rooms)
                .mapToObj(id -> room(id, "Room " + id, "Floor " + id / 20, 2))
                .toList();
        House house = new House(list, stays, TODAY.minusDays(45), TODAY.plusDays(200), TODAY);
        return LiveModel.of(house, new Link(Link.State.CONNECTED, "http://house.example", "anna", 0));
    }
}
