package herberge.application.testing;

import static java.util.Objects.requireNonNull;

import herberge.application.port.PriceSettingsStore;
import herberge.application.shared.EntityKind;
import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.RoomRates;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores the settings of prices in memory. */
public final class MemoryPriceSettingsStore implements PriceSettingsStore {

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;

    MemoryPriceSettingsStore(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public StoredPriceSettings read() {
        return transactions.read().priceRules;
    }

    @Override
    public PriceBasis findBasis(Instant instant, List<RoomId> rooms, GuestId guest) {
        MemoryState state = transactions.read();
        Map<RoomId, RoomRates> rates = new HashMap<>();
        for (RoomId id : rooms) {
            Room present = requireNonNull(state.rooms.get(id.value()));
            Room then = at(
                    instant,
                    EntityKind.ROOM,
                    id.value(),
                    Room.class,
                    present,
                    room -> room.authorship().updatedAt());
            rates.put(id, RoomRates.of(then));
        }
        StoredPriceSettings present = read();
        StoredPriceSettings then = at(
                instant,
                EntityKind.PRICE_SETTINGS,
                1,
                StoredPriceSettings.class,
                present,
                rules -> rules.authorship().updatedAt());
        return MemoryOccupancies.basis(
                present.settings().asBookedUnder(then.settings()),
                rates,
                requireNonNull(state.guests.get(guest.value())));
    }

    /** The state at that instant, as the log has it; the first one if there was none. */
    private <T> T at(
            Instant instant, EntityKind kind, long id, Class<T> type, T present, Function<T, Instant> updatedAt) {
        if (!updatedAt.apply(present).isAfter(instant)) {
            return present;
        }
        List<T> states = transactions.read().log.stream()
                .filter(logged -> logged.kind() == kind && logged.id() == id)
                .flatMap(logged -> Stream.of(Optional.ofNullable(logged.before()), Optional.ofNullable(logged.after())))
                .flatMap(Optional::stream)
                .map(type::cast)
                .toList();
        return states.stream()
                .filter(state -> !updatedAt.apply(state).isAfter(instant))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> states.isEmpty() ? present : states.get(0));
    }

    @Override
    public long countBookingsWithVatOutside(Set<String> codes) {
        return transactions.read().bookings.values().stream()
                .filter(booking -> booking.terms().pricing().terms().extras().stream()
                        .anyMatch(extra -> !codes.contains(extra.vat())))
                .count();
    }

    @Override
    public StoredPriceSettings lockForChange() {
        return read();
    }

    @Override
    public void save(StoredPriceSettings rules) {
        StoredPriceSettings before = read();
        if (!before.version().next().equals(rules.version())) {
            throw new IllegalStateException("another version is stored: " + before.version());
        }
        transactions.write().priceRules = rules;
        log.updated(before, rules);
    }
}
