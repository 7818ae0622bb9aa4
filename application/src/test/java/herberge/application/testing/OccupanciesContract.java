package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Occupancies;
import herberge.application.port.Occupancies.Bar;
import herberge.application.port.Occupancies.Label;
import herberge.domain.booking.Balance;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Occupancy.ByBlock;
import herberge.domain.booking.Occupancy.ByBooking;
import herberge.domain.booking.StayPrice;
import herberge.domain.booking.Transition;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import herberge.domain.testing.Fixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Occupancies} must do. */
public interface OccupanciesContract extends StoresUnderTest {

    /** Earlier than all dates in these tests except where a test says otherwise. */
    LocalDate TODAY = day("2026-04-20");

    private Booking booked(RoomId room, String from, String to) {
        return storedBooking(aBooking().room(room).stay(from, to));
    }

    private RoomBlock blocked(RoomId room, String from, String to) {
        return inWork(
                () -> roomBlocks().add(aRoomBlock().room(room).nights(from, to).details(), BY_SYSTEM));
    }

    private static Occupancy by(Booking booking) {
        return new Occupancy(
                booking.terms().room(),
                booking.stay(),
                new ByBooking(booking.id(), booking.number(), booking.status(), booking.isInHouse(), UserId.SYSTEM));
    }

    private static Occupancy by(RoomBlock block) {
        return new Occupancy(block.room(), block.nights(), new ByBlock(block.id(), block.reason(), UserId.SYSTEM));
    }

    private List<Bar> bars(RoomId room, StayPeriod window) {
        return bars(room, window, TODAY);
    }

    private List<Occupancy> within(StayPeriod nights, LocalDate today) {
        return inWork(() -> occupancies()
                .streamWithin(nights, rooms().listAll().stream().map(Room::id).toList(), today)
                .toList());
    }

    @Test
    default void letsBookingsExchangeTheirNights() {
        Room first = storedRoom();
        Room second = storedRoom();
        Booking one = booked(first.id(), "2026-05-01", "2026-05-03");
        Booking other = booked(second.id(), "2026-05-01", "2026-05-03");

        inWork(() -> {
            occupancies().exchange(() -> {
                bookings().save(moved(one, second.id()));
                bookings().save(moved(other, first.id()));
            });
            return true;
        });

        assertThat(inWork(() -> occupancies().findInRoom(first.id(), one.stay())))
                .singleElement()
                .matches(held -> held.isHeldBy(other.id()));
        assertThat(inWork(() -> occupancies().findInRoom(second.id(), one.stay())))
                .singleElement()
                .matches(held -> held.isHeldBy(one.id()));
    }

    @Test
    default void refusesAnExchangeThatLeavesANightTakenTwice() {
        Room first = storedRoom();
        Room second = storedRoom();
        Booking one = booked(first.id(), "2026-05-01", "2026-05-03");
        booked(second.id(), "2026-05-02", "2026-05-04");

        assertThatThrownBy(() -> inWork(() -> {
                    occupancies().exchange(() -> bookings().save(moved(one, second.id())));
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(inWork(() -> occupancies().findInRoom(first.id(), one.stay())))
                .singleElement()
                .matches(held -> held.isHeldBy(one.id()));
    }

    private static Booking moved(Booking booking, RoomId room) {
        return booking.changeTo(booking.terms().withRoom(room), UserId.SYSTEM, Fixtures.NOON);
    }

    @Test
    default void tellsRoomAfterRoomInTheOrderAskedFor() {
        RoomId roomId = storedRoom().id();
        RoomId other = storedRoom().id();
        Booking late = booked(roomId, "2026-05-05", "2026-05-07");
        Booking early = booked(roomId, "2026-05-01", "2026-05-03");
        Booking between = booked(other, "2026-05-02", "2026-05-04");
        RoomBlock block = blocked(other, "2026-05-04", "2026-05-05");
        booked(storedRoom().id(), "2026-05-02", "2026-05-04");
        StayPeriod window = nights("2026-05-01", "2026-05-31");

        assertThat(inWork(() -> occupancies()
                        .streamWithin(window, List.of(other, roomId), TODAY)
                        .toList()))
                .containsExactly(by(between), by(block), by(early), by(late));
        assertThat(inWork(() -> occupancies()
                        .streamBars(window, List.of(roomId, other), TODAY)
                        .toList()))
                .extracting(Bar::nights)
                .containsExactly(early.stay(), late.stay(), between.stay());
    }

    @Test
    default void tellsWhatHoldsARoomByFirstNight() {
        RoomId room = storedRoom().id();
        Booking later = booked(room, "2026-05-05", "2026-05-07");
        RoomBlock block = blocked(room, "2026-05-03", "2026-05-05");
        Booking first = booked(room, "2026-04-01", "2026-05-02");

        assertThat(inWork(() -> occupancies().findInRoom(room, nights("2026-05-01", "2026-05-31"))))
                .containsExactly(by(first), by(block), by(later));
    }

    @Test
    default void leavesOutWhatOnlyTouchesTheNights() {
        RoomId room = storedRoom().id();
        booked(room, "2026-05-01", "2026-05-03");
        blocked(room, "2026-05-04", "2026-05-05");

        assertThat(inWork(() -> occupancies().findInRoom(room, nights("2026-05-03", "2026-05-04"))))
                .isEmpty();
    }

    @Test
    default void seesTheLastNightOfALongStayAndOfALongBlock() {
        RoomId room = storedRoom().id();
        Booking year = booked(room, "2025-05-01", "2026-05-01");
        RoomBlock decade = blocked(room, "2026-05-01", "2036-05-01");

        assertThat(inWork(() -> occupancies().findInRoom(room, nights("2026-04-30", "2026-05-01"))))
                .containsExactly(by(year));
        assertThat(inWork(() -> occupancies().findInRoom(room, nights("2036-04-30", "2036-05-01"))))
                .containsExactly(by(decade));
    }

    @Test
    default void tellsWhatHoldsAnyRoom() {
        Booking here = storedBooking();
        RoomBlock there = blocked(storedRoom().id(), "2026-05-02", "2026-05-03");
        Booking then = booked(storedRoom().id(), "2026-05-03", "2026-05-04");

        assertThat(within(nights("2026-05-02", "2026-05-03"), TODAY))
                .contains(by(here), by(there))
                .doesNotContain(by(then));
    }

    @Test
    default void knowsNothingOfBookingsThatHoldNoRoom() {
        Booking cancelled = storedBooking(aBooking().room(storedRoom().id()).status(BookingStatus.CANCELLED));
        RoomId room = cancelled.terms().room();

        assertThat(inWork(() -> occupancies().findInRoom(room, cancelled.stay())))
                .isEmpty();
        assertThat(within(cancelled.stay(), TODAY)).noneMatch(occupancy -> occupancy.isHeldBy(cancelled.id()));
        assertThat(bars(room, cancelled.stay())).isEmpty();
    }

    @Test
    default void drawsStaysWithTheirLabels() {
        Booking booking = storedBooking(aBooking().room(storedRoom().id()).partySize(2));

        assertThat(bars(booking.terms().room(), nights("2026-05-02", "2026-05-03")))
                .containsExactly(new Bar(
                        booking.terms().room(),
                        booking.stay(),
                        false,
                        Optional.of(new Label(
                                booking.id(),
                                booking.number().value(),
                                booking.terms().guest(),
                                "Anna Albers",
                                "confirmed",
                                2,
                                null,
                                null,
                                null,
                                null,
                                booking.balance(),
                                1))));
    }

    @Test
    default void drawsWhatIsOpen() {
        Booking booking = storedBooking();
        PriceTerms agreed = new PriceTerms(List.of(), List.of(), false, 9_900L, "Stiftung");
        PriceBasis basis = inWork(() -> priceSettings()
                .findBasis(
                        NOON, List.of(booking.terms().room()), booking.terms().guest()));
        BookingTerms wanted = booking.terms().withPricing(Pricing.wanted(agreed));
        Booking priced = booking.changeTo(wanted, UserId.SYSTEM, NOON).withPricing(StayPrice.of(wanted, basis));
        doInWork(() -> bookings().save(priced));

        assertThat(bars(booking.terms().room(), booking.stay()))
                .singleElement()
                .satisfies(
                        bar -> assertThat(bar.label().orElseThrow().balance()).isEqualTo(new Balance(9_900L, 0)));
    }

    @Test
    default void drawsNoBlocksAmongTheStays() {
        RoomId room = storedRoom().id();
        blocked(room, "2026-05-01", "2026-05-03");

        assertThat(bars(room, nights("2026-05-01", "2026-05-03"))).isEmpty();
    }

    @Test
    default void drawsOnlyWhatTouchesTheWindow() {
        RoomId room = storedRoom().id();
        booked(room, "2026-05-01", "2026-05-03");
        booked(room, "2026-05-10", "2026-05-11");

        assertThat(bars(room, nights("2026-05-03", "2026-05-10"))).isEmpty();
        assertThat(bars(room, nights("2026-05-02", "2026-05-11"))).hasSize(2);
    }

    private Booking inHouse(RoomId room, String from, String to) {
        return storedBooking(aBooking().room(room).stay(from, to).status(BookingStatus.CHECKED_IN));
    }

    @Test
    default void tellsOfARoomWhoIsInIt() {
        RoomId room = storedRoom().id();
        Booking overdue = inHouse(room, "2026-05-01", "2026-05-03");
        booked(room, "2026-05-03", "2026-05-05");
        Booking tonight = booked(room, "2026-05-10", "2026-05-12");
        inHouse(storedRoom().id(), "2026-05-01", "2026-05-03");

        assertThat(inWork(() -> occupancies().findInRoom(room, nights("2026-05-11", "2026-05-15"))))
                .containsExactly(by(overdue), by(tonight));
        assertThat(inWork(() -> occupancies().findInRoom(room, nights("2026-05-02", "2026-05-03"))))
                .containsExactly(by(overdue));
    }

    @Test
    default void forgetsWhoHasLeftTheRoom() {
        RoomId room = storedRoom().id();
        Booking overdue = inHouse(room, "2026-05-01", "2026-05-03");
        Booking out = overdue.apply(Transition.CHECK_OUT, null, day("2026-05-10"), UserId.SYSTEM, Fixtures.NOON);
        doInWork(() -> bookings().save(out));

        assertThat(inWork(() -> occupancies().findInRoom(room, nights("2026-05-10", "2026-05-11"))))
                .isEmpty();
        assertThat(tonight(room, "2026-05-10")).isEmpty();
        assertThat(bars(room, nights("2026-05-10", "2026-05-11"), day("2026-05-10")))
                .isEmpty();
    }

    private List<Occupancy> tonight(RoomId room, String today) {
        LocalDate day = day(today);
        StayPeriod night = new StayPeriod(day, day.plusDays(1));
        return inWork(
                () -> occupancies().streamWithin(night, List.of(room), day).toList());
    }

    private List<Bar> bars(RoomId room, StayPeriod window, LocalDate today) {
        return inWork(
                () -> occupancies().streamBars(window, List.of(room), today).toList());
    }

    @Test
    default void holdsARoomThroughTonightForWhoHasNotLeft() {
        RoomId room = storedRoom().id();
        Booking overdue = inHouse(room, "2026-05-01", "2026-05-03");

        assertThat(tonight(room, "2026-05-03")).isEmpty();
        assertThat(tonight(room, "2026-05-04")).containsExactly(by(overdue));
        assertThat(tonight(room, "2027-08-01")).containsExactly(by(overdue));
        assertThat(within(nights("2026-05-05", "2026-05-06"), day("2026-05-04")))
                .doesNotContain(by(overdue));
        assertThat(within(nights("2026-05-03", "2026-05-04"), day("2026-05-04")))
                .containsOnlyOnce(by(overdue));
        assertThat(within(nights("2026-05-02", "2026-05-09"), day("2026-05-04")))
                .containsOnlyOnce(by(overdue));
    }

    @Test
    default void drawsThroughTonightWhoHasNotLeft() {
        RoomId room = storedRoom().id();
        Booking overdue = inHouse(room, "2026-05-01", "2026-05-03");

        assertThat(bars(room, nights("2026-05-04", "2026-05-09"), day("2026-05-04")))
                .singleElement()
                .satisfies(bar -> {
                    assertThat(bar.inHouse()).isTrue();
                    assertThat(bar.nights()).isEqualTo(overdue.stay());
                });
        assertThat(bars(room, nights("2026-05-01", "2026-05-09"), day("2026-05-04")))
                .hasSize(1);
        assertThat(bars(room, nights("2026-05-05", "2026-05-09"), day("2026-05-04")))
                .isEmpty();
        assertThat(bars(room, nights("2026-05-03", "2026-05-09"), day("2026-05-03")))
                .isEmpty();
    }
}
