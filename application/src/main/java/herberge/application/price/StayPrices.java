package herberge.application.price;

import herberge.application.port.Bookings;
import herberge.application.port.PriceSettingsStore;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.StayPrice;
import herberge.domain.price.Price;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the prices of bookings: from the settings and rates that stood when the booking was made, or from those of now. */
public record StayPrices(PriceSettingsStore settings, ChosenEntries entries) {

    /** Returns the draft with copies of the chosen services and discounts; see {@link ChosenEntries#complete}. */
    public BookingDraft complete(BookingDraft draft, PriceTerms present, Faults faults) {
        return draft.withPrices(entries.complete(draft.prices(), present, faults));
    }

    /** Checks what is agreed, for a request that cannot be priced because something else is missing. */
    public void check(PriceTerms terms, Faults faults) {
        if (!terms.equals(PriceTerms.NONE)) {
            terms.check(settings.read().settings().vatRates(), faults);
        }
    }

    /** Returns the terms of a new booking with their price; without one if there are faults. */
    public BookingTerms settle(BookingTerms terms, PriceBasis basis, Faults faults) {
        terms.pricing().terms().check(basis.settings().vatRates(), faults);
        return faults.found().isEmpty() ? terms.withPricing(StayPrice.of(terms, basis)) : terms;
    }

    /**
     * Returns the booking with the price that is due; unchanged if none is. A booking that continues another has no price
     * of its own. A price that another program made is kept until a user asks for one of this house.
     *
     * @param bookings where the other bookings of the stay are stored
     */
    public Booking settle(Booking booking, Bookings bookings) {
        Pricing pricing = booking.terms().pricing();
        if (!pricing.due()) {
            return booking;
        }
        Price former = pricing.price();
        return former != null && former.isImported() && booking.links().isFirst()
                ? booking.withPricing(Pricing.settled(pricing.terms(), former))
                : price(booking, booking.authorship().createdAt(), bookings);
    }

    /** Returns the booking with the price that the settings and rates of that instant give. */
    public Booking price(Booking booking, Instant instant, Bookings bookings) {
        PriceTerms agreed = booking.terms().pricing().terms();
        if (!booking.links().isFirst()) {
            return booking.withPricing(Pricing.settled(agreed, null));
        }
        List<BookingTerms> parts = new ArrayList<>(List.of(booking.terms()));
        for (BookingId next = booking.links().continuedBy(); next != null; ) {
            Booking part = bookings.lock(next).orElseThrow();
            parts.add(part.terms());
            next = part.links().continuedBy();
        }
        List<RoomId> rooms = parts.stream().map(BookingTerms::room).distinct().toList();
        PriceBasis basis = settings.findBasis(instant, rooms, booking.terms().guest());
        Faults faults = new Faults();
        agreed.check(basis.settings().vatRates(), faults);
        faults.refuseIfAny();
        return booking.withPricing(StayPrice.of(parts, basis));
    }

    /** As {@link #settle(Booking, Bookings)}, for a booking that has no id yet. */
    BookingTerms settle(BookingTerms terms, Instant createdAt) {
        if (!terms.pricing().due()) {
            return terms;
        }
        PriceBasis basis = settings.findBasis(createdAt, List.of(terms.room()), terms.guest());
        Faults faults = new Faults();
        BookingTerms settled = settle(terms, basis, faults);
        faults.refuseIfAny();
        return settled;
    }
}
