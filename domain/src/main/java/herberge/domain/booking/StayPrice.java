package herberge.domain.booking;

import herberge.domain.price.Price;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.PriceFunction;
import herberge.domain.price.PriceInput;
import herberge.domain.price.PriceInput.RoomNights;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the price of a stay that is booked. A stay in several rooms has one price, which its first booking holds: the
 * nights of all rooms count, and what is agreed counts once.
 */
public final class StayPrice {

    private StayPrice() {}

    /**
     * Returns the pricing of a stay in one room. The member rate is settled: a later change of the guest changes nothing.
     *
     * @param terms with price terms that are checked
     */
    public static Pricing of(BookingTerms terms, PriceBasis basis) {
        return of(List.of(terms), basis);
    }

    /**
     * Returns the pricing of a stay.
     *
     * @param parts the terms of its bookings, in the order of their nights
     */
    public static Pricing of(List<BookingTerms> parts, PriceBasis basis) {
        BookingTerms first = parts.get(0);
        PriceTerms agreed = first.pricing().terms();
        boolean memberRate = agreed.memberRate() == null ? basis.member() : agreed.memberRate();
        PriceTerms settled = agreed.withMemberRate(memberRate);
        PriceInput input =
                new PriceInput(rooms(parts, basis), first.partySize(), birthDates(first, basis), memberRate, settled);
        Price price = PriceFunction.compute(input, basis.settings());
        return Pricing.settled(settled, price);
    }

    /** Bookings of one room that follow each other are one: the party does not leave the room in between. */
    private static List<RoomNights> rooms(List<BookingTerms> parts, PriceBasis basis) {
        List<RoomNights> rooms = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            BookingTerms entered = parts.get(i);
            while (i + 1 < parts.size() && parts.get(i + 1).room().equals(entered.room())) {
                i++;
            }
            StayPeriod nights =
                    new StayPeriod(entered.stay().checkIn(), parts.get(i).stay().checkOut());
            rooms.add(new RoomNights(nights, basis.rates(entered.room())));
        }
        return rooms;
    }

    private static List<LocalDate> birthDates(BookingTerms terms, PriceBasis basis) {
        List<LocalDate> dates = new ArrayList<>(terms.birthDates());
        LocalDate ofGuest = basis.birthDate();
        if (ofGuest != null) {
            dates.add(ofGuest);
        }
        return dates;
    }
}
