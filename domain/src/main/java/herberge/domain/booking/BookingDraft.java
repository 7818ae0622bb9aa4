package herberge.domain.booking;

import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.ThreeWayMerge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong.
 *
 * @param prices what is agreed about the price; {@link PriceTerms#check} finds what is wrong with it
 */
public record BookingDraft(
        @Nullable RoomId room,
        @Nullable GuestId guest,
        @Nullable LocalDate checkIn,
        @Nullable LocalDate checkOut,
        @Nullable Long partySize,
        List<Companion> companions,
        BookingStatus status,
        BookingTerms.Remarks remarks,
        PriceTerms prices) {

    /** The nights of a leap year; longer stays are leases. Window queries rely on this limit. */
    public static final long MAX_NIGHTS = 366;

    /** The largest room's capacity, less the guest. */
    public static final int MAX_COMPANIONS = RoomDetails.MAX_CAPACITY - 1;

    /** The draft of a booking about which nothing is known yet. */
    public static final BookingDraft BLANK = new BookingDraft(
            null, null, null, null, null, List.of(), BookingStatus.CONFIRMED, BookingTerms.Remarks.NONE);

    public BookingDraft {
        companions = List.copyOf(companions);
    }

    /** A draft of a booking about whose price nothing is agreed. */
    public BookingDraft(
            @Nullable RoomId room,
            @Nullable GuestId guest,
            @Nullable LocalDate checkIn,
            @Nullable LocalDate checkOut,
            @Nullable Long partySize,
            List<Companion> companions,
            BookingStatus status,
            BookingTerms.Remarks remarks) {
        this(room, guest, checkIn, checkOut, partySize, companions, status, remarks, PriceTerms.NONE);
    }

    public static BookingDraft of(BookingTerms terms, BookingStatus status) {
        return new BookingDraft(
                terms.room(),
                terms.guest(),
                terms.stay().checkIn(),
                terms.stay().checkOut(),
                (long) terms.partySize(),
                terms.companions(),
                status,
                terms.remarks(),
                terms.pricing().terms());
    }

    /** Returns the draft of a booking after one change of it is reverted. */
    static BookingDraft revert(ThreeWayMerge<BookingDraft> change) {
        return new BookingDraft(
                change.merge(BookingDraft::room),
                change.merge(BookingDraft::guest),
                change.merge(BookingDraft::checkIn),
                change.merge(BookingDraft::checkOut),
                change.merge(BookingDraft::partySize),
                change.merge(BookingDraft::companions),
                change.merge(BookingDraft::status),
                BookingTerms.Remarks.revert(change.part(BookingDraft::remarks)),
                PriceTerms.revert(change.part(BookingDraft::prices)));
    }

    public BookingDraft withRoom(RoomId chosen) {
        return new BookingDraft(chosen, guest, checkIn, checkOut, partySize, companions, status, remarks, prices);
    }

    public BookingDraft withGuest(GuestId chosen) {
        return new BookingDraft(room, chosen, checkIn, checkOut, partySize, companions, status, remarks, prices);
    }

    public BookingDraft withPrices(PriceTerms wanted) {
        return new BookingDraft(room, guest, checkIn, checkOut, partySize, companions, status, remarks, wanted);
    }

    /** Adds what is wrong with this draft. Whatever depends on the room is checked by the policies. */
    public void check(Faults faults) {
        faults.checkGiven(Field.of("roomId"), room);
        faults.checkGiven(Field.of("guestId"), guest);
        checkStayAndParty(faults);
    }

    /** As {@link #check}, but the guest may be missing. */
    public void checkWithoutGuest(Faults faults) {
        faults.checkGiven(Field.of("roomId"), room);
        checkStayAndParty(faults);
    }

    private void checkStayAndParty(Faults faults) {
        checkStay(faults);
        faults.checkRange(Field.of("partySize"), partySize, 1, Integer.MAX_VALUE);
        if (partySize != null && companions.size() >= Math.max(1, partySize)) {
            faults.addOnce(Field.of("companions"), BookingViolation.Plain.MORE_COMPANIONS_THAN_PARTY);
        }
        for (int i = 0; i < companions.size(); i++) {
            companions.get(i).check(Field.of("companions").element(i), faults);
        }
        faults.checkOptionalLines(Field.of("notes"), remarks.notes(), 4000);
        faults.checkOptionalText(Field.of("source"), remarks.source(), 100);
    }

    private void checkStay(Faults faults) {
        faults.checkGiven(Field.of("checkIn"), checkIn);
        faults.checkGiven(Field.of("checkOut"), checkOut);
        if (checkIn != null && checkOut != null) {
            long nights = ChronoUnit.DAYS.between(checkIn, checkOut);
            if (nights < 1) {
                faults.addOnce(Field.of("checkOut"), BookingViolation.Plain.NOT_AFTER_CHECK_IN);
            } else if (nights > MAX_NIGHTS) {
                faults.addOnce(Field.of("checkOut"), new BookingViolation.TooManyNights(MAX_NIGHTS));
            }
        }
    }

    /** The requested nights; null if a date is missing or the dates are not in order. */
    public @Nullable StayPeriod stay() {
        return checkIn != null && checkOut != null && checkIn.isBefore(checkOut)
                ? new StayPeriod(checkIn, checkOut)
                : null;
    }

    /** Returns the terms of the booking; null if a required value is missing. */
    public @Nullable BookingTerms terms() {
        StayPeriod stay = stay();
        return room == null || guest == null || stay == null || partySize == null || partySize > Integer.MAX_VALUE
                ? null
                : new BookingTerms(
                        room, guest, stay, partySize.intValue(), companions, remarks, Pricing.wanted(prices));
    }
}
