package herberge.application.movein;

import herberge.application.port.Bookings;
import herberge.application.port.Occupancies;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingAccount;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Companion;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.ReservationNumber;
import herberge.domain.booking.StayLinks;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.BookingMapping;
import herberge.domain.movein.BookingMapping.Surroundings;
import herberge.domain.movein.BookingQuestion.Cancelled;
import herberge.domain.movein.BookingQuestion.Keeper;
import herberge.domain.movein.BookingQuestion.Overlap;
import herberge.domain.movein.CompanionMapping;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.MappedBooking;
import herberge.domain.movein.Overlaps.Held;
import herberge.domain.movein.RowNotes;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes bookings together with their companions, and accounts for their nights and totals. */
final class BookingTransfer implements EntityIntake.Mapping<MappedBooking> {

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-(\\d{1,18})");

    private final MoveInContext context;
    private final Bookings bookings;
    private final Occupancies occupancies;
    private final BookingMapping mapping;
    private final DatabaseFacts prelude;
    private final RoomTransfer rooms;
    private final Ids roomIds;
    private final Ids guestIds;
    private final CompanionRows<Companion> companions;
    private final ChargeTransfer charges;
    private final BookingTotals totals;
    private final List<BookingId> stored = new ArrayList<>();
    private final Map<BookingId, String> formerNumbers = new HashMap<>();

    /** The stores of bookings, and the ids of the rooms and guests taken before. */
    record Parts(
            Bookings bookings,
            Occupancies occupancies,
            ChargeTransfer charges,
            RoomTransfer rooms,
            Ids roomIds,
            Ids guestIds) {}

    BookingTransfer(MoveInContext context, Parts parts, BookingMapping mapping, DatabaseFacts prelude) {
        this.context = context;
        this.bookings = parts.bookings();
        this.occupancies = parts.occupancies();
        this.rooms = parts.rooms();
        this.roomIds = parts.roomIds();
        this.guestIds = parts.guestIds();
        this.mapping = mapping;
        this.prelude = prelude;
        this.charges = parts.charges();
        this.totals = new BookingTotals(context);
        this.companions = new CompanionRows<>(context, "accompanying_guests", "booking_id", CompanionMapping::map);
    }

    @Override
    public void prepare(List<LegacyRow> rows) {
        flush();
        companions.prepare(rows);
        charges.prepare(rows);
    }

    @Override
    public @Nullable MappedBooking map(RowNotes notes) {
        LegacyRow row = notes.row();
        Optional<Held> winner = prelude.overlaps().winnerOver(row.key());
        Optional<Keeper> keeper = winner.map(kept -> new Keeper(kept.number(), kept.nights()));
        keeper.ifPresent(kept -> notes.decide(overlap(row, kept)));
        return map(notes, keeper.orElse(null));
    }

    private @Nullable MappedBooking map(RowNotes notes, @Nullable Keeper keeper) {
        LegacyRow row = notes.row();
        Surroundings around = surroundings(row, keeper);
        MappedBooking mapped = mapping.map(notes, around);
        if (mapped == null) {
            return null;
        }
        boolean member = around.member() || row.flag("ist_dpolg_mitglied");
        long cleaning = rooms.cleaningCents(row.number("room_id"));
        return mapped.withPricing(charges.pricing(notes, mapped.terms().stay(), cleaning, member));
    }

    private static Overlap overlap(LegacyRow row, Keeper keeper) {
        return new Overlap(
                keeper,
                new Cancelled(row.text("reservierungsnummer"), row.text("checkin_date"), row.text("checkout_date")));
    }

    private Surroundings surroundings(LegacyRow row, @Nullable Keeper keeper) {
        Long room = roomIds.find(row.number("room_id"));
        Long guest = guestIds.find(row.number("guest_id"));
        return new Surroundings(
                room == null ? null : new RoomId(room),
                guest == null ? null : new GuestId(guest),
                rooms.capacity(row.number("room_id")),
                prelude.members().contains(row.number("guest_id")),
                companions.of(row.key()),
                prelude.confirmations().get(row.key()),
                keeper == null ? null : MoveInTexts.yielding(keeper, String.valueOf(row.text("status"))));
    }

    /** In a room that exists already, stays and blocks of this house keep their nights. */
    @Override
    public MappedBooking adapt(RowNotes notes, MappedBooking mapped) {
        LegacyRow row = notes.row();
        if (!mapped.status().holdsRoom() || !roomIds.isEarlier(row.number("room_id"))) {
            return mapped;
        }
        RoomId room = mapped.terms().room();
        StayPeriod stay = mapped.terms().stay();
        Optional<Occupancy> taken = occupancies.findInRoom(room, stay).stream()
                .filter(occupancy -> occupancy.blocks(room, stay))
                .findFirst();
        if (taken.isEmpty()) {
            return mapped;
        }
        Keeper keeper = keeper(taken.get());
        notes.decide(overlap(row, keeper));
        notes.repair("overlap", "status", row.value("status"), BookingStatus.CANCELLED.code());
        return Objects.requireNonNull(map(new RowNotes(row), keeper));
    }

    private static Keeper keeper(Occupancy taken) {
        String number = taken.holder() instanceof Occupancy.ByBooking other
                ? other.number().value()
                : null;
        return new Keeper(number, taken.nights());
    }

    @Override
    public void store(LegacyRow row, MappedBooking mapped, long id) {
        String number = number(row, mapped, id);
        BookingId booking = new BookingId(id);
        Authorship authorship = new Authorship(mapped.createdAt(), UserId.IMPORT, mapped.updatedAt(), UserId.IMPORT);
        bookings.restore(new Booking(
                booking,
                new ReservationNumber(number),
                mapped.terms(),
                mapped.status(),
                mapped.reason(),
                null,
                StayLinks.NONE,
                BookingAccount.NEW.withPaid(mapped.paidCents()),
                Version.FIRST,
                authorship));
        charges.storePayment(booking, mapped.payment(), authorship);
        String former = row.text("reservierungsnummer");
        if (former != null && !former.isBlank() && !former.equals(number)) {
            formerNumbers.put(booking, former.strip());
        }
        stored.add(booking);
    }

    /** The year of the number that the guest got, or else of the creation. */
    private String number(LegacyRow row, MappedBooking mapped, long id) {
        Matcher number = NUMBER.matcher(String.valueOf(row.text("reservierungsnummer")));
        String year = number.matches() && number.group(2).equals(Long.toString(row.key()))
                ? number.group(1)
                : Integer.toString(mapped.createdAt().atZone(mapping.house()).getYear());
        return year + "-" + id;
    }

    @Override
    public @Nullable GuestId guest(LegacyRow row, @Nullable Long id) {
        Long guest = id == null ? guestIds.find(row.number("guest_id")) : null;
        return guest == null ? null : new GuestId(guest);
    }

    @Override
    public void settle(RowNotes notes, EntityIntake.Result result) {
        LegacyRow row = notes.row();
        boolean refused = !result.fate().isTaken();
        long nights = BookingMapping.nights(row).orElse(0);
        totals.add(row, result);
        context.account().nights(nights, refused);
        if (!refused && !result.isNew()) {
            context.account().nightsHere(nights);
        }
        Long id = result.id();
        GuestId guest = guest(row, id);
        BookingId booking = id == null ? null : new BookingId(id);
        companions.settle(row.key(), result, guest, booking);
        charges.settle(row.key(), result, guest, booking);
    }

    /** Reads back what was stored, for the sums. */
    void flush() {
        if (!stored.isEmpty()) {
            context.moveIns().addFormerNumbers(formerNumbers);
            context.account().nightsHere(context.moveIns().countNights(stored));
        }
        totals.flush();
        stored.clear();
        formerNumbers.clear();
    }

    /** Archives the rows of bookings that do not exist. */
    void archiveOrphans(Ids ids, ArchiveIntake archive) {
        companions.archiveOrphans(ids, archive);
        charges.archiveOrphans(ids, archive);
    }
}
