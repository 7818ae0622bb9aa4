package herberge.application.port;

import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.room.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Stores the settings of prices. */
public interface PriceSettingsStore {

    /** Returns what was committed last; it is not cached. */
    StoredPriceSettings read();

    /**
     * Returns what the price of a booking is made from: the settings and the rates of the rooms as they stood at that
     * instant, as far as they do not depend on the day of supply. For an instant before they were first set, their first
     * state.
     *
     * @param rooms existing rooms
     */
    PriceBasis findBasis(Instant instant, List<RoomId> rooms, GuestId guest);

    /** Counts the bookings with an extra whose VAT code is not among these. */
    long countBookingsWithVatOutside(Set<String> codes);

    /** Returns the settings and prevents changes of them until the unit of work ends. */
    StoredPriceSettings lockForChange();

    /** Stores settings whose version follows the stored version. */
    void save(StoredPriceSettings rules);
}
