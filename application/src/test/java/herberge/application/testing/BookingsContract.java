package herberge.application.testing;

import static herberge.domain.booking.BookingStatus.CHECKED_IN;
import static herberge.domain.booking.BookingStatus.CONFIRMED;
import static herberge.domain.booking.BookingStatus.RESERVED;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Bookings;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Companion;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.StayPrice;
import herberge.domain.booking.Transition;
import herberge.domain.guest.GuestId;
import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.price.Reduction;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Bookings} must do. */
public interface BookingsContract extends StoresUnderTest {

    private Booking stored(RoomId room, String checkIn, String checkOut) {
        return storedBooking(aBooking().room(room).stay(checkIn, checkOut));
    }

    private static Booking moved(Booking booking, String checkIn, String checkOut) {
        return settled(booking.changeTo(booking.terms().withStay(nights(checkIn, checkOut)), UserId.SYSTEM, NOON));
    }

    private static Booking stepped(Booking booking, Transition transition) {
        return settled(booking.apply(transition, null, day("2026-05-02"), UserId.SYSTEM, NOON));
    }

    /** No store keeps that a price is due. */
    private static Booking settled(Booking booking) {
        Pricing pricing = booking.terms().pricing();
        return booking.withPricing(Pricing.settled(pricing.terms(), pricing.price()));
    }

    private List<Occupancy> taken(RoomId room) {
        return inWork(() -> occupancies().findInRoom(room, nights("2026-01-01", "2026-12-31")));
    }

    private Booking now(BookingId id) {
        return inWork(() -> bookings().find(id)).orElseThrow().booking();
    }

    private static void assertTaken(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons()).singleElement().isInstanceOf(RoomTaken.class));
    }

    @Test
    default void keepsEveryDetailOfABooking() {
        BookingTerms terms = new BookingTerms(
                storedRoom().id(),
                storedGuest().id(),
                nights("2026-05-01", "2026-05-03"),
                3,
                List.of(new Companion("Eva", "\"E\", {}", day("1980-02-29")), new Companion("Max", "Größmann", null)),
                new BookingTerms.Remarks(
                        "zwei\nZeilen",
                        true,
                        storedPayer().id(),
                        "Telefon",
                        NOON,
                        NOON.plusSeconds(1),
                        NOON.plusMillis(1),
                        LocalTime.of(15, 30),
                        LocalTime.MIDNIGHT));

        Booking booking = inWork(() -> bookings().add(terms, RESERVED, 2025, BY_SYSTEM));

        assertThat(booking.terms()).isEqualTo(terms);
        assertThat(booking.status()).isEqualTo(RESERVED);
        assertThat(booking.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(now(booking.id())).isEqualTo(booking);
        assertThat(inWork(() -> bookings().lock(booking.id()))).contains(booking);
    }

    @Test
    default void keepsWhatIsAgreedAboutThePriceAndThePrice() {
        PriceTerms agreed = new PriceTerms(
                List.of(
                        new Extra("Früh\"stück", ExtraKind.PER_PERSON_NIGHT, 950L, null, "breakfast", 2, 7L),
                        new Extra("Kurtaxe", ExtraKind.PERCENT_OF_OVERNIGHT, null, new Percent(1250), "none", 1)),
                List.of(
                        new Reduction(
                                "Aktion", Reduction.Kind.PERCENT, Percent.of(10), null, PercentBase.OVERNIGHT, 3L),
                        new Reduction("Gutschein", Reduction.Kind.FIXED, null, 500L, PercentBase.TOTAL)),
                true,
                null,
                null);
        BookingTerms terms = aBooking()
                .room(storedRoom().id())
                .guest(storedGuest().id())
                .terms()
                .withPricing(Pricing.wanted(agreed));
        PriceBasis basis = inWork(() -> priceSettings().findBasis(NOON, List.of(terms.room()), terms.guest()));
        BookingTerms priced = terms.withPricing(StayPrice.of(terms, basis));
        Booking booking = inWork(() -> bookings().add(priced, CONFIRMED, 2026, BY_SYSTEM));
        PriceTerms total = new PriceTerms(List.of(), List.of(), false, 0L, "Stiftung");
        Booking given =
                booking.changeTo(booking.terms().withPricing(Pricing.settled(total, null)), UserId.SYSTEM, NOON);

        assertThat(booking.terms()).isEqualTo(priced);
        assertThat(now(booking.id())).isEqualTo(booking);
        Booking saved = given.withPricing(Pricing.settled(total, null));
        doInWork(() -> bookings().save(saved));
        assertThat(now(booking.id())).isEqualTo(saved);
    }

    @Test
    default void numbersABookingByYearAndId() {
        Booking booking = storedBooking();

        assertThat(booking.number().value()).isEqualTo("2026-" + booking.id().value());
    }

    @Test
    default void namesRoomAndGuest() {
        Booking booking = storedBooking();

        Bookings.Named named = inWork(() -> bookings().find(booking.id())).orElseThrow();

        assertThat(named.roomName()).isEqualTo("Zimmer 11");
        assertThat(named.guestName()).isEqualTo("Anna Albers");
    }

    @Test
    default void keepsTheReasonOfACancellation() {
        Booking cancelled = storedBooking().apply(Transition.CANCEL, "ill", day("2026-04-30"), UserId.SYSTEM, NOON);

        doInWork(() -> bookings().save(cancelled));

        assertThat(now(cancelled.id())).isEqualTo(cancelled);
    }

    @Test
    default void keepsTheFormerCheckOutOfAnEarlyOne() {
        Booking in = storedBooking(aBooking()
                .room(storedRoom().id())
                .stay("2026-05-01", "2026-05-09")
                .status(CHECKED_IN));
        Booking out = stepped(in, Transition.CHECK_OUT);

        doInWork(() -> bookings().save(out));

        assertThat(now(out.id())).isEqualTo(out);
        assertThat(now(out.id()).formerCheckOut()).isEqualTo(day("2026-05-09"));
    }

    @Test
    default void refusesToOverwriteAChangeItHasNotSeen() {
        Booking mine = storedBooking();
        Booking theirs = moved(mine, "2026-05-10", "2026-05-12");
        doInWork(() -> bookings().save(theirs));

        assertThatThrownBy(() -> doInWork(() -> bookings().save(moved(mine, "2026-06-10", "2026-06-12"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(now(mine.id())).isEqualTo(theirs);
        assertThat(taken(mine.terms().room())).extracting(Occupancy::nights).containsExactly(theirs.stay());
    }

    @ParameterizedTest
    @EnumSource
    default void takesTheNightsWhileTheStatusHoldsTheRoom(BookingStatus status) {
        Booking booking = storedBooking(aBooking().room(storedRoom().id()).status(status));

        assertThat(taken(booking.terms().room()).stream()
                        .filter(occupancy -> occupancy.isHeldBy(booking.id()))
                        .map(Occupancy::nights)
                        .toList())
                .isEqualTo(status.holdsRoom() ? List.of(booking.stay()) : List.of());
    }

    @Test
    default void givesTheNightsBackWhenItIsCancelledAndTakesThemWhenReopened() {
        Booking booking = storedBooking();
        RoomId room = booking.terms().room();
        Booking cancelled = stepped(booking, Transition.CANCEL);

        doInWork(() -> bookings().save(cancelled));
        assertThat(taken(room)).isEmpty();

        doInWork(() -> bookings().save(stepped(cancelled, Transition.REOPEN)));
        assertThat(taken(room)).singleElement().matches(occupancy -> occupancy.isHeldBy(booking.id()));
    }

    @Test
    default void takesTheNightsAlongWhenItMoves() {
        Booking booking = storedBooking();
        Room other = storedRoom();
        Booking moved = booking.changeTo(
                aBooking()
                        .room(other.id())
                        .guest(booking.terms().guest())
                        .stay("2026-05-02", "2026-05-05")
                        .terms(),
                UserId.SYSTEM,
                NOON);

        doInWork(() -> bookings().save(moved));

        assertThat(taken(booking.terms().room())).isEmpty();
        assertThat(taken(other.id())).extracting(Occupancy::nights).containsExactly(moved.stay());
    }

    @Test
    default void refusesNightsThatAnotherBookingHas() {
        RoomId room = storedRoom().id();
        Booking first = stored(room, "2026-05-01", "2026-05-03");

        assertTaken(() -> stored(room, "2026-05-02", "2026-05-04"));

        assertThat(taken(room)).singleElement().matches(occupancy -> occupancy.isHeldBy(first.id()));
    }

    @Test
    default void refusesToMoveOntoNightsThatAnotherBookingHas() {
        RoomId room = storedRoom().id();
        stored(room, "2026-05-01", "2026-05-03");
        Booking second = stored(room, "2026-05-03", "2026-05-05");

        assertTaken(() -> doInWork(() -> bookings().save(moved(second, "2026-05-02", "2026-05-05"))));

        assertThat(now(second.id())).isEqualTo(second);
    }

    @Test
    default void refusesToReopenOntoNightsThatAnotherBookingHas() {
        RoomId room = storedRoom().id();
        Booking cancelled = storedBooking(
                aBooking().room(room).stay("2026-05-01", "2026-05-03").status(BookingStatus.CANCELLED));
        stored(room, "2026-05-02", "2026-05-04");

        assertTaken(() -> doInWork(() -> bookings().save(stepped(cancelled, Transition.REOPEN))));

        assertThat(now(cancelled.id())).isEqualTo(cancelled);
    }

    @Test
    default void keepsBackToBackStays() {
        RoomId room = storedRoom().id();
        stored(room, "2026-05-01", "2026-05-03");
        stored(room, "2026-05-03", "2026-05-05");
        stored(room, "2026-04-30", "2026-05-01");

        assertThat(taken(room)).hasSize(3);
    }

    @Test
    default void keepsOneStayInManyRooms() {
        Booking booking = storedBooking();
        Booking other = storedBooking();

        assertThat(booking.stay()).isEqualTo(other.stay());
        assertThat(taken(booking.terms().room())).hasSize(1);
        assertThat(taken(other.terms().room())).hasSize(1);
    }

    @Test
    default void runsWorkAgainThatWouldTakeNightsTwice() {
        Booking first = storedBooking();
        AtomicInteger runs = new AtomicInteger();

        List<Occupancy> inTheWay = inWork(() -> {
            if (runs.incrementAndGet() == 1) { // as if another unit of work had written between the check and the write
                bookings().add(first.terms(), CONFIRMED, 2026, BY_SYSTEM);
            }
            return occupancies().findInRoom(first.terms().room(), first.stay());
        });

        assertThat(runs).hasValue(2);
        assertThat(inTheWay).singleElement().matches(occupancy -> occupancy.isHeldBy(first.id()));
    }

    @Test
    default void freesItsNightsWhenItIsRemoved() {
        Booking booking = storedBooking();

        doInWork(() -> bookings().remove(booking.id()));

        assertThat(inWork(() -> bookings().find(booking.id()))).isEmpty();
        assertThat(inWork(() -> bookings().lock(booking.id()))).isEmpty();
        assertThat(taken(booking.terms().room())).isEmpty();
        assertThatThrownBy(() -> doInWork(() -> bookings().remove(booking.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void givesARehearsedBookingNoNumber() {
        Booking before = storedBooking();

        Booking rehearsed = transactions()
                .rehearse(
                        caller(),
                        () -> bookings()
                                .add(
                                        before.terms().withStay(nights("2026-07-01", "2026-07-02")),
                                        CONFIRMED,
                                        2026,
                                        BY_SYSTEM));
        Booking after = stored(storedRoom().id(), "2026-05-01", "2026-05-03");

        assertThat(rehearsed.id().value()).isNegative();
        assertThat(after.id().value()).isEqualTo(before.id().value() + 1);
    }

    @Test
    default void countsThePartiesThatWouldNotFit() {
        RoomId room = storedRoom().id();
        LocalDate today = day("2026-05-10");
        storedBooking(aBooking().room(room).stay("2026-05-01", "2026-05-10").partySize(4)); // departs today
        storedBooking(aBooking().room(room).stay("2026-05-10", "2026-05-11").partySize(4));
        storedBooking(aBooking().room(room).stay("2026-06-01", "2026-06-02").partySize(3));
        storedBooking(aBooking().room(room).stay("2026-06-02", "2026-06-03").partySize(2));
        storedBooking(aBooking()
                .room(room)
                .stay("2026-06-03", "2026-06-04")
                .partySize(4)
                .status(BookingStatus.CANCELLED));
        storedBooking(aBooking()
                .room(room)
                .stay("2026-06-03", "2026-06-04")
                .partySize(4)
                .status(BookingStatus.NO_SHOW));

        assertThat(inWork(() -> bookings().countPartiesAbove(2, room, today))).isEqualTo(2);
        assertThat(inWork(() -> bookings().countPartiesAbove(3, room, today))).isEqualTo(1);
        assertThat(inWork(() -> bookings().countPartiesAbove(4, room, today))).isZero();
    }

    @Test
    default void countsThePartiesThatHaveNotLeft() {
        RoomId room = storedRoom().id();
        storedBooking(aBooking()
                .room(room)
                .stay("2026-05-01", "2026-05-03")
                .partySize(4)
                .status(BookingStatus.CHECKED_IN));
        storedBooking(aBooking()
                .room(room)
                .stay("2026-05-03", "2026-05-05")
                .partySize(4)
                .status(BookingStatus.CHECKED_OUT));

        assertThat(inWork(() -> bookings().countPartiesAbove(2, room, day("2026-05-10"))))
                .isEqualTo(1);
    }

    @Test
    default void findsStaysThatAreOverAndThatNobodyDecidedAbout() {
        RoomId room = storedRoom().id();
        Booking first = stored(room, "1990-05-01", "1990-05-03");
        Booking last = storedBooking(
                aBooking().room(room).stay("1990-05-05", "1990-05-09").status(RESERVED));
        stored(room, "1990-05-09", "1990-05-11");
        for (BookingStatus decided : EnumSet.complementOf(EnumSet.of(RESERVED, CONFIRMED))) {
            storedBooking(aBooking()
                    .room(storedRoom().id())
                    .stay("1990-05-05", "1990-05-08")
                    .status(decided));
        }

        assertThat(inWork(() -> bookings().listUndecided(day("1990-05-09"), 10)))
                .extracting(named -> named.booking().id())
                .containsExactly(last.id(), first.id());
        assertThat(inWork(() -> bookings().listUndecided(day("1990-05-09"), 1)))
                .extracting(Bookings.Named::guestName)
                .containsExactly("Anna Albers");
        assertThat(inWork(() -> bookings().listUndecided(day("1990-05-08"), 10)))
                .extracting(named -> named.booking().id())
                .containsExactly(first.id());
    }

    @Test
    default void findsStaysThatShouldHaveArrived() {
        RoomId room = storedRoom().id();
        Booking late = stored(room, "1991-05-03", "1991-05-06");
        stored(room, "1991-05-06", "1991-05-08");
        stored(storedRoom().id(), "1991-05-05", "1991-05-08");
        stored(storedRoom().id(), "1991-05-01", "1991-05-05");
        stored(storedRoom().id(), "1991-05-06", "1991-05-07");
        Booking longest = storedBooking(aBooking()
                .room(storedRoom().id())
                .stay("1990-05-06", "1991-05-06")
                .status(RESERVED));
        for (BookingStatus other : EnumSet.complementOf(EnumSet.of(RESERVED, CONFIRMED))) {
            storedBooking(aBooking()
                    .room(storedRoom().id())
                    .stay("1991-05-04", "1991-05-08")
                    .status(other));
        }

        assertThat(inWork(() -> bookings().listOverdueArrivals(day("1991-05-05"))))
                .extracting(named -> named.booking().id())
                .containsExactly(longest.id(), late.id());
        assertThat(inWork(() -> bookings().listOverdueArrivals(day("1991-05-03"))))
                .extracting(Bookings.Named::guestName)
                .hasSize(2)
                .contains("Anna Albers");
    }

    @Test
    default void followsTheNameOfTheGuest() {
        Booking booking = storedBooking();
        doInWork(() -> guests().lock(booking.terms().guest())
                .ifPresent(guest -> guests().save(
                                guest.changeTo(aGuest().name("Anna", "Neu").details(), UserId.SYSTEM, NOON))));

        assertThat(inWork(() -> bookings().find(booking.id())).orElseThrow().guestName())
                .isEqualTo("Anna Neu");
        assertThat(inWork(() -> bookings().listAll(BookingFilter.of(Set.of(CONFIRMED)))))
                .anyMatch(named -> named.guestName().equals("Anna Neu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"walesa", "WAŁĘSA lech", "01234 567890", "0049 1234", "späte anreise", "SPATE"})
    default void findsByGuestPhoneAndNotesAsPeopleTypeThem(String text) {
        GuestId guest = inWork(() -> guests().add(
                                aGuest().name("Lech", "Wałęsa")
                                        .phone("+49 1234 567890")
                                        .details(),
                                BY_SYSTEM))
                .id();
        Booking wanted = aBooking()
                .room(storedRoom().id())
                .guest(guest)
                .stay("2031-06-03", "2031-06-04")
                .notes("kommt: späte Anreise")
                .build();
        Booking booking = inWork(() -> bookings().add(wanted.terms(), wanted.status(), 2031, BY_SYSTEM));
        Booking other = storedBooking(aBooking().room(storedRoom().id()).stay("2031-06-03", "2031-06-04"));
        BookingFilter filter = new BookingFilter(null, null, null, null, Set.of(), null, text, null, null);

        assertThat(inWork(() -> bookings().listAll(filter)))
                .extracting(Bookings.Named::booking)
                .contains(booking)
                .doesNotContain(other);
    }

    @Test
    default void findsByAPartOfTheNumber() {
        Booking booking = storedBooking();
        BookingFilter filter = new BookingFilter(
                null, null, null, null, Set.of(), null, booking.number().value(), null, null);

        assertThat(inWork(() -> bookings().list(filter, new PageRequest(50, null)))
                        .items())
                .extracting(Bookings.Named::booking)
                .contains(booking);
    }
}
