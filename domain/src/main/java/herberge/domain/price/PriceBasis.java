package herberge.domain.price;

import static java.util.Objects.requireNonNull;

import herberge.domain.room.RoomId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From what the price of a stay is made, beside the stay itself.
 *
 * @param settings  the settings of prices
 * @param rates     the rates of the rooms of the stay
 * @param member    whether the guest is a member
 * @param birthDate that of the guest, if known
 */
public record PriceBasis(
        PriceSettings settings,
        Map<RoomId, RoomRates> rates,
        boolean member,
        @Nullable LocalDate birthDate) {

    public PriceBasis {
        rates = Map.copyOf(rates);
    }

    public RoomRates rates(RoomId room) {
        return requireNonNull(rates.get(room), "the rates of the room were not read");
    }
}
