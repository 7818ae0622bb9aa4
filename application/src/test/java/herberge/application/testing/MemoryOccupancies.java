package herberge.application.testing;

import herberge.application.port.Occupancies;
import herberge.application.testing.MemoryTransactions.NightsTaken;
import herberge.domain.booking.Booking;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Occupancy.ByBlock;
import herberge.domain.booking.Occupancy.ByBooking;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.RoomRates;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes the taken nights from the bookings and blocks themselves, so they are always consistent. */
public final class MemoryOccupancies implements Occupancies {

    private static final Comparator<Occupancy> ORDER =
            Comparator.comparing(occupancy -> occupancy.nights().checkIn());

    private final MemoryTransactions transactions;
    private boolean exchanging;

    MemoryOccupancies(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Occupancy> findInRoom(RoomId room, StayPeriod nights) {
        return all().filter(occupancy ->
                        occupancy.room().equals(room) && (occupancy.isInHouse() || occupancy.blocks(room, nights)))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public Placement lockPlacement(RoomId room, GuestId guest, StayPeriod nights) {
        MemoryState state = transactions.read();
        Optional<Room> found = Optional.ofNullable(state.rooms.get(room.value()));
        Optional<Guest> person = Optional.ofNullable(state.guests.get(guest.value()));
        return new Placement(
                found,
                person.map(Guest::fullName),
                findInRoom(room, nights),
                found.flatMap(there -> person.map(
                        known -> basis(state.priceRules.settings(), Map.of(room, RoomRates.of(there)), known))));
    }

    static PriceBasis basis(PriceSettings settings, Map<RoomId, RoomRates> rates, Guest guest) {
        return new PriceBasis(
                settings,
                rates,
                guest.details().membership().member(),
                guest.details().person().birthDate());
    }

    @Override
    public Stream<Occupancy> streamWithin(StayPeriod nights, List<RoomId> rooms, LocalDate today) {
        return all().filter(occupancy -> touches(occupancy, nights, today))
                .filter(occupancy -> rooms.contains(occupancy.room()))
                .sorted(Comparator.comparing((Occupancy occupancy) -> rooms.indexOf(occupancy.room()))
                        .thenComparing(ORDER));
    }

    private static boolean touches(Occupancy occupancy, StayPeriod nights, LocalDate today) {
        return occupancy.nights().overlaps(nights)
                || occupancy
                        .overdueNights(today)
                        .filter(overdue -> overdue.overlaps(nights))
                        .isPresent();
    }

    @Override
    public Stream<Bar> streamBars(StayPeriod window, List<RoomId> rooms, LocalDate today) {
        MemoryState state = transactions.read();
        return state.bookings.values().stream()
                .filter(booking -> booking.status().holdsRoom() && touches(by(booking), window, today))
                .filter(booking -> rooms.contains(booking.terms().room()))
                .sorted(Comparator.comparing((Booking booking) ->
                                rooms.indexOf(booking.terms().room()))
                        .thenComparing(booking -> booking.stay().checkIn()))
                .map(booking -> new Bar(
                        booking.terms().room(),
                        booking.stay(),
                        by(booking).isInHouse(),
                        Optional.of(label(booking, guest(state, booking)))));
    }

    @Override
    public void exchange(Runnable writes) {
        exchanging = true;
        try {
            writes.run();
        } finally {
            exchanging = false;
        }
        transactions.read().rooms.keySet().forEach(room -> requireNobodyTwice(new RoomId(room)));
    }

    /** The exclusion constraint: fails if two hold the room in the same night. */
    void requireNobodyTwice(RoomId room) {
        if (exchanging) {
            return;
        }
        List<Occupancy> inOrder = all().filter(occupancy -> occupancy.room().equals(room))
                .sorted(ORDER)
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).nights().overlaps(inOrder.get(i).nights())) {
                throw new NightsTaken();
            }
        }
    }

    private Stream<Occupancy> all() {
        MemoryState state = transactions.read();
        return Stream.concat(
                state.bookings.values().stream()
                        .filter(booking -> booking.status().holdsRoom())
                        .map(MemoryOccupancies::by),
                state.blocks.values().stream().map(MemoryOccupancies::by));
    }

    private static Occupancy by(Booking booking) {
        return new Occupancy(
                booking.terms().room(),
                booking.stay(),
                new ByBooking(
                        booking.id(),
                        booking.number(),
                        booking.status(),
                        booking.isInHouse(),
                        booking.authorship().createdBy()));
    }

    private static Occupancy by(RoomBlock block) {
        return new Occupancy(
                block.room(),
                block.nights(),
                new ByBlock(block.id(), block.reason(), block.authorship().createdBy()));
    }

    private static Guest guest(MemoryState state, Booking booking) {
        return Optional.ofNullable(state.guests.get(booking.terms().guest().value()))
                .orElseThrow();
    }

    private static Label label(Booking booking, Guest guest) {
        return new Label(
                booking.id(),
                booking.number().value(),
                guest.id(),
                guest.fullName(),
                booking.status().code(),
                booking.terms().partySize(),
                booking.links().continues() == null
                        ? null
                        : booking.links().continues().value(),
                booking.links().group() == null ? null : booking.links().group().value(),
                booking.links().isFirst() ? booking.terms().remarks().expectedArrival() : null,
                booking.links().isLast() ? booking.terms().remarks().expectedDeparture() : null,
                booking.balance(),
                booking.version().value());
    }
}
