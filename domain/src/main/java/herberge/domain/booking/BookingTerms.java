package herberge.domain.booking;

import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerId;
import herberge.domain.price.Pricing;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.ThreeWayMerge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terms agreed with the guest. They are complete and valid in themselves; {@link BookingPolicy} decides whether the
 * house can keep them.
 */
public record BookingTerms(
        RoomId room,
        GuestId guest,
        StayPeriod stay,
        int partySize,
        List<Companion> companions,
        Remarks remarks,
        Pricing pricing) {

    /**
     * Notes about a booking beside the stay.
     *
     * @param foundationCase     paid for by the foundation; such guests get no mail about money
     * @param payer              who pays instead of the guest
     * @param confirmationSentAt when the confirmation was sent to the guest; invoice and payment likewise
     * @param expectedArrival    when the party means to come on the first day, to the minute, in the time of the house
     * @param expectedDeparture  when the party means to leave on the last day
     */
    public record Remarks(
            @Nullable String notes,
            boolean foundationCase,
            @Nullable PayerId payer,
            @Nullable String source,
            @Nullable Instant confirmationSentAt,
            @Nullable Instant invoiceSentAt,
            @Nullable Instant paidAt,
            @Nullable LocalTime expectedArrival,
            @Nullable LocalTime expectedDeparture) {

        public static final Remarks NONE = new Remarks(null, false, null, null, null, null, null, null);

        /** Remarks about a booking that the guest pays. */
        public Remarks(
                @Nullable String notes,
                boolean foundationCase,
                @Nullable String source,
                @Nullable Instant confirmationSentAt,
                @Nullable Instant invoiceSentAt,
                @Nullable Instant paidAt,
                @Nullable LocalTime expectedArrival,
                @Nullable LocalTime expectedDeparture) {
            this(
                    notes,
                    foundationCase,
                    null,
                    source,
                    confirmationSentAt,
                    invoiceSentAt,
                    paidAt,
                    expectedArrival,
                    expectedDeparture);
        }

        Remarks withPaidAt(@Nullable Instant instant) {
            return new Remarks(
                    notes,
                    foundationCase,
                    payer,
                    source,
                    confirmationSentAt,
                    invoiceSentAt,
                    instant,
                    expectedArrival,
                    expectedDeparture);
        }

        static Remarks revert(ThreeWayMerge<Remarks> change) {
            return new Remarks(
                    change.merge(Remarks::notes),
                    change.merge(Remarks::foundationCase),
                    change.merge(Remarks::payer),
                    change.merge(Remarks::source),
                    change.merge(Remarks::confirmationSentAt),
                    change.merge(Remarks::invoiceSentAt),
                    change.merge(Remarks::paidAt),
                    change.merge(Remarks::expectedArrival),
                    change.merge(Remarks::expectedDeparture));
        }
    }

    public BookingTerms {
        companions = List.copyOf(companions);
    }

    /** Terms about which no price is agreed or made. */
    public BookingTerms(
            RoomId room, GuestId guest, StayPeriod stay, int partySize, List<Companion> companions, Remarks remarks) {
        this(room, guest, stay, partySize, companions, remarks, Pricing.NONE);
    }

    public BookingTerms withRoom(RoomId other) {
        return new BookingTerms(other, guest, stay, partySize, companions, remarks, pricing);
    }

    public BookingTerms withGuest(GuestId other) {
        return new BookingTerms(room, other, stay, partySize, companions, remarks, pricing);
    }

    public BookingTerms withStay(StayPeriod nights) {
        return new BookingTerms(room, guest, nights, partySize, companions, remarks, pricing);
    }

    public BookingTerms withPricing(Pricing wanted) {
        return new BookingTerms(room, guest, stay, partySize, companions, remarks, wanted);
    }

    /** Returns these terms with another instant of payment. */
    public BookingTerms withPaidAt(@Nullable Instant instant) {
        return Objects.equals(instant, remarks.paidAt())
                ? this
                : new BookingTerms(room, guest, stay, partySize, companions, remarks.withPaidAt(instant), pricing);
    }

    BookingTerms outdated() {
        return withPricing(pricing.outdated());
    }

    /**
     * Returns these terms with the price of the former ones. It is due to be made anew if anything that it is made from
     * differs: the stay, the room, the party, or what is agreed.
     */
    BookingTerms pricedAs(BookingTerms former) {
        Pricing kept = former.pricing.withTerms(pricing.terms());
        boolean same = stay.equals(former.stay)
                && room.equals(former.room)
                && partySize == former.partySize
                && birthDates().equals(former.birthDates());
        return withPricing(same ? kept : kept.outdated());
    }

    /** The known birth dates of the companions. */
    List<LocalDate> birthDates() {
        return companions.stream()
                .flatMap(companion -> Stream.ofNullable(companion.birthDate()))
                .toList();
    }
}
