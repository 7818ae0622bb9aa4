package herberge.domain.movein;

import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Companion;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.StayPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Maps rows of table {@code bookings} to bookings.
 *
 * @param house the time zone of the house
 * @param now   the time of the move-in
 */
public record BookingMapping(ZoneId house, LocalDate today, Instant now) {

    /**
     * What the rest of the database says about a booking.
     *
     * @param room         the room here; null if it is unknown
     * @param guest        the guest here; null if unknown
     * @param companions   the persons who come along
     * @param confirmation when the mail log says that the confirmation was sent
     * @param yielding     the texts of a booking whose room another occupancy keeps; null if none does
     */
    public record Surroundings(
            @Nullable RoomId room,
            @Nullable GuestId guest,
            int capacity,
            boolean member,
            List<Companion> companions,
            @Nullable Instant confirmation,
            @Nullable YieldingTexts yielding) {

        public Surroundings {
            companions = List.copyOf(companions);
        }
    }

    /** Returns the booking; null if the row is refused. */
    public @Nullable MappedBooking map(RowNotes notes, Surroundings around) {
        LegacyRow row = notes.row();
        StayPeriod stay = stay(notes);
        BookingStatus status = LegacyStatus.of(row.text("status"));
        if (status == null) {
            notes.refuse("unknown-status", "status", row.value("status"), Remedy.KNOWN_STATUS);
        }
        BookingMoney.check(notes, status, around.member());
        if (around.room() == null) {
            notes.refuse("unknown-room", "room_id", row.value("room_id"), Remedy.ROOM);
        }
        if (around.guest() == null) {
            notes.refuse("unknown-guest", "guest_id", row.value("guest_id"), Remedy.GUEST);
        }
        if (notes.isRefused() || stay == null || status == null || around.room() == null || around.guest() == null) {
            return null;
        }
        BookingStatus fitting = LegacyStatus.fit(notes, status, stay, today);
        BookingTerms terms = new BookingTerms(
                around.room(),
                around.guest(),
                stay,
                partySize(notes, around),
                around.companions(),
                remarks(notes, around, fitting));
        return checked(notes, terms, fitting, around.yielding());
    }

    private @Nullable MappedBooking checked(
            RowNotes notes, BookingTerms terms, BookingStatus status, @Nullable YieldingTexts yielding) {
        boolean cancel = yielding != null && status.holdsRoom();
        BookingStatus last = cancel ? BookingStatus.CANCELLED : status;
        if (cancel) {
            notes.repair("overlap", "status", notes.row().value("status"), last.code());
        }
        Faults faults = new Faults();
        BookingDraft.of(terms, last).check(faults);
        faults.found().forEach(fault -> RoomMapping.refuse(notes, fault));
        if (notes.isRefused()) {
            return null;
        }
        Instant created = created(notes);
        return new MappedBooking(
                terms,
                last,
                cancel && yielding != null ? yielding.reason() : null,
                payment(notes.row(), terms.remarks().paidAt()),
                created,
                updated(notes, created));
    }

    private @Nullable LegacyPayment payment(LegacyRow row, @Nullable Instant paidAt) {
        long cents = LegacyMoney.cents(row.value("gesamtpreis")).orElse(0);
        return paidAt == null || cents == 0
                ? null
                : new LegacyPayment(
                        cents, LegacyPayment.method(row.text("zahlungsmethode")), LocalDate.ofInstant(paidAt, house));
    }

    private static @Nullable StayPeriod stay(RowNotes notes) {
        LocalDate checkIn = day(notes, "checkin_date");
        LocalDate checkOut = day(notes, "checkout_date");
        if (checkIn == null || checkOut == null) {
            return null;
        }
        if (!checkOut.isAfter(checkIn)) {
            notes.refuse("no-night", "checkout_date", checkIn + " to " + checkOut, Remedy.CHECK_OUT_AFTER_CHECK_IN);
            return null;
        }
        StayPeriod stay = new StayPeriod(checkIn, checkOut);
        Long stored = notes.row().number("anzahl_naechte");
        if (stored != null && stored != stay.nights()) {
            notes.repair("nights-by-calendar", "anzahl_naechte", stored, stay.nights());
        }
        return stay;
    }

    private static @Nullable LocalDate day(RowNotes notes, String column) {
        String text = notes.row().text(column);
        Optional<LocalDate> iso = LegacyTime.isoDate(text);
        Optional<LocalDate> date = iso.or(() -> LegacyTime.germanDate(text));
        if (date.isEmpty()) {
            notes.refuse("no-date", column, notes.row().value(column), Remedy.EXISTING_DATE);
        } else if (iso.isEmpty()) {
            notes.repair("date-form", column, text, date.get());
        }
        return date.orElse(null);
    }

    private static int partySize(RowNotes notes, Surroundings around) {
        Long stored = notes.row().number("anzahl_gaeste");
        int least = 1 + around.companions().size();
        if (stored == null || stored < least || stored > 10_000) {
            notes.repair("party-size", "anzahl_gaeste", notes.row().value("anzahl_gaeste"), least);
            return least;
        }
        int size = stored.intValue();
        if (size > around.capacity()) {
            notes.decide(new BookingQuestion.OverCapacity(size, around.capacity()));
        }
        if (size > least) {
            notes.decide(new BookingQuestion.UnnamedCompanions(size - least, size));
        }
        return size;
    }

    private BookingTerms.Remarks remarks(RowNotes notes, Surroundings around, BookingStatus status) {
        LegacyRow row = notes.row();
        String word = String.valueOf(row.text("status")).strip();
        LegacyText text = new LegacyText(notes);
        String own = text.lines("bemerkungen", around.yielding() == null ? 4000 : 3800);
        YieldingTexts yielding = around.yielding();
        String former = yielding != null && status.holdsRoom() ? yielding.note() : null;
        return new BookingTerms.Remarks(
                own == null || former == null ? (own == null ? former : own) : own + "\n" + former,
                row.flag("ist_stiftungsfall") || word.equals("stiftungsfall"),
                null,
                around.confirmation(),
                noon(notes, "rechnung_versendet_am"),
                row.flag("bezahlt") ? paid(notes) : null,
                null,
                null);
    }

    private @Nullable Instant paid(RowNotes notes) {
        Instant day = noon(notes, "bezahlt_am");
        if (day != null) {
            return day;
        }
        Instant assumed = LegacyTime.instant(notes.row().text("updated_at")).orElse(now);
        notes.repair("payment-date-assumed", "bezahlt_am", notes.row().value("bezahlt_am"), assumed);
        return assumed;
    }

    /** A date that this server keeps as an instant: noon of the house, which is that day in any zone of Europe. */
    private @Nullable Instant noon(RowNotes notes, String column) {
        String text = notes.row().text(column);
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<LocalDate> date = LegacyTime.isoDate(text).or(() -> LegacyTime.germanDate(text));
        if (date.isEmpty()) {
            notes.lose("no-date", column, text);
        }
        return date.map(day -> day.atTime(12, 0).atZone(house).toInstant()).orElse(null);
    }

    private Instant created(RowNotes notes) {
        Optional<Instant> created = LegacyTime.instant(notes.row().text("created_at"));
        if (created.isPresent()) {
            return created.get();
        }
        Instant assumed = LegacyTime.instant(notes.row().text("updated_at")).orElse(now);
        notes.repair("unknown-time", "created_at", notes.row().value("created_at"), assumed);
        return assumed;
    }

    private static Instant updated(RowNotes notes, Instant created) {
        if (!notes.row().has("updated_at")) {
            return created;
        }
        Optional<Instant> updated = LegacyTime.instant(notes.row().text("updated_at"));
        if (updated.isEmpty() && notes.row().value("updated_at") != null) {
            notes.repair("unknown-time", "updated_at", notes.row().value("updated_at"), created);
        }
        return updated.filter(at -> !at.isBefore(created)).orElse(created);
    }

    /** The nights of a row by the calendar; empty if it has no nights. */
    public static OptionalLong nights(LegacyRow row) {
        StayPeriod stay = stay(new RowNotes(row));
        return stay == null ? OptionalLong.empty() : OptionalLong.of(stay.nights());
    }

    /** The nights that a row keeps its room for; null if it keeps none, or would be refused for itself. */
    public static @Nullable StayPeriod held(LegacyRow row) {
        RowNotes notes = new RowNotes(row);
        BookingMoney.check(notes, null, false);
        StayPeriod stay = LegacyStatus.holdsRoom(row.text("status")) ? stay(notes) : null;
        return notes.isRefused() ? null : stay;
    }
}
