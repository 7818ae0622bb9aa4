package herberge.application.booking;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.price.PriceView;
import herberge.application.price.PricingBookings;
import herberge.application.shared.Caller;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Transition;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.ImportedPrice;
import herberge.domain.price.MemberDiscount;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.Price;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The prices that bookings keep. Nights in April and May cost 60 euros in every room, and its cleaning 30. */
final class BookingPricesTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);

    private static final long CLEANING = 3_000;

    private final SettableClock clock = new SettableClock(NOON); // 2026-04-20
    private final MemoryHouse house = new MemoryHouse(clock);
    private final BookingUseCases desk = BookingUseCases.of(
            house.transactions(),
            new BookingUseCases.Stores(
                    new PricingBookings(house.bookings(), house.stayPrices(), house.ledger()),
                    house.rooms(),
                    house.guests(),
                    house.occupancies(),
                    house.eventLog(),
                    house.stayPrices(),
                    house.ledger(),
                    house.payers()),
            BookingPolicy.HOUSE,
            house.changes(clock),
            clock);
    private final Room attic = house.storedRoom();
    private final Room cellar = house.storedRoom();
    private final GuestId guest = house.storedGuest().id();

    private BookingView book(String checkIn, String checkOut, PriceTerms terms) {
        BookingDraft draft = aBooking()
                .room(attic.id())
                .guest(guest)
                .stay(checkIn, checkOut)
                .draft()
                .withPrices(terms);
        return desk.bookRoom().book(ANNA, to(draft)).view();
    }

    private static BookingId id(BookingView view) {
        return new BookingId(Objects.requireNonNull(view.id()));
    }

    private Booking stored(BookingView view) {
        return stored(id(view));
    }

    private Booking stored(BookingId id) {
        return house.inWork(() -> house.bookings().lock(id)).orElseThrow();
    }

    private BookingView change(BookingView view, UnaryOperator<BookingDraft> change) {
        Booking before = stored(view);
        return desk.changeBooking()
                .change(ANNA, id(view), to(change.apply(before.draft()), before.version()))
                .view();
    }

    private BookingView reprice(BookingView view) {
        return desk.repriceBooking()
                .reprice(ANNA, id(view), to("", stored(view).version()))
                .view();
    }

    private static long total(BookingView view) {
        return Objects.requireNonNull(view.pricing().price()).totalCents();
    }

    private static PriceTerms extras(Extra... extras) {
        return new PriceTerms(List.of(extras), List.of(), null, null, null);
    }

    private static Extra dog(long cents) {
        return new Extra("Hund", ExtraKind.PER_NIGHT, cents, null, "service", 1);
    }

    private static BookingDraft until(BookingDraft draft, String checkOut) {
        return new BookingDraft(
                draft.room(),
                draft.guest(),
                draft.checkIn(),
                day(checkOut),
                draft.partySize(),
                draft.companions(),
                draft.status(),
                draft.remarks(),
                draft.prices());
    }

    /** Doubles the rates of the room, and gives members half of the price, from now on. */
    private void makeEverythingElse() {
        clock.advance(Duration.ofHours(1));
        Instant now = clock.instant();
        house.doInWork(() -> {
            house.rooms().save(attic.changeTo(aRoom().lowSeasonCents(12_000).details(), UserId.SYSTEM, now));
            PriceSettings settings = PriceSettings.DEFAULTS;
            house.priceSettings()
                    .save(house.priceSettings()
                            .read()
                            .changeTo(
                                    new PriceSettings(
                                            List.of(),
                                            new MemberDiscount(true, Percent.of(50), PercentBase.OVERNIGHT),
                                            settings.vatRates(),
                                            settings.vatCodes(),
                                            settings.touristTaxes()),
                                    UserId.SYSTEM,
                                    now));
        });
    }

    @Test
    void aNewBookingKeepsItsPrice() {
        BookingView booked = book("2026-04-21", "2026-04-23", extras(dog(500)));

        assertThat(total(booked)).isEqualTo(13_000 + CLEANING);
        assertThat(booked.pricing().memberRate()).isFalse();
        assertThat(booked.version()).isEqualTo(1);
        assertThat(desk.readBooking().read(ANNA, id(booked)).pricing()).isEqualTo(booked.pricing());
    }

    @Test
    void aChangeOfSettingsAndRatesChangesNoStoredPrice() {
        BookingView booked = book("2026-04-21", "2026-04-23", PriceTerms.NONE);
        Booking before = stored(booked);

        makeEverythingElse();

        assertThat(stored(booked)).isEqualTo(before);
    }

    @Test
    void aLongerStayIsPricedAsItWasBooked() {
        BookingView booked = book("2026-04-21", "2026-04-23", extras(dog(500)));
        makeEverythingElse();

        BookingView longer = change(booked, draft -> until(draft, "2026-04-25"));

        assertThat(total(longer)).isEqualTo(4 * 6_500 + CLEANING);
        assertThat(longer.pricing().formerPrice()).isNull();
        assertThat(stored(booked).terms().pricing().due()).isFalse();
    }

    @Test
    void anotherNoteChangesNoPrice() {
        BookingView booked = book("2026-04-21", "2026-04-23", PriceTerms.NONE);
        makeEverythingElse();

        BookingView noted = change(
                booked,
                draft -> new BookingDraft(
                        draft.room(),
                        draft.guest(),
                        draft.checkIn(),
                        draft.checkOut(),
                        draft.partySize(),
                        draft.companions(),
                        draft.status(),
                        aBooking().notes("spät").terms().remarks(),
                        draft.prices()));

        assertThat(noted.version()).isEqualTo(2);
        assertThat(noted.pricing()).isEqualTo(booked.pricing());
    }

    @Test
    void repriceTakesTheSettingsAndRatesOfNow() {
        BookingView booked = book("2026-04-21", "2026-04-23", extras(dog(500)));
        PriceView former = booked.pricing().price();
        makeEverythingElse();

        BookingView repriced = reprice(booked);

        assertThat(total(repriced)).isEqualTo(2 * 12_500 + CLEANING);
        assertThat(repriced.pricing().formerPrice()).isEqualTo(former);
        assertThat(repriced.version()).isEqualTo(2);
        assertThat(reprice(booked).version()).isEqualTo(2);
    }

    /** What was agreed with the guest in the former program is not changed by moving the stay. */
    @Test
    void aPriceThatTheHouseMovedInWithIsKeptUntilRepriced() {
        BookingView booked = book("2026-04-21", "2026-04-23", extras(dog(500)));
        Price moved = new ImportedPrice(PriceSettings.DEFAULTS, LocalDate.of(2026, 4, 23))
                .addNights(2, 7_777)
                .price();
        house.doInWork(() -> {
            Booking stored = stored(booked);
            PriceTerms terms = stored.terms().pricing().terms();
            house.bookings()
                    .save(stored.changeTo(stored.terms(), UserId.IMPORT, NOON)
                            .withPricing(Pricing.settled(terms, moved)));
        });

        BookingView longer = change(booked, before -> until(before, "2026-04-24"));

        assertThat(total(longer)).isEqualTo(7_777);
        assertThat(Objects.requireNonNull(longer.pricing().price()).imported()).isTrue();

        BookingView repriced = reprice(longer);

        assertThat(total(repriced)).isEqualTo(3 * (6_000 + 500) + CLEANING);
        assertThat(Objects.requireNonNull(repriced.pricing().price()).imported())
                .isFalse();
    }

    @Test
    void theMemberRateIsThatOfTheDayOfBooking() {
        GuestId member = house.inWork(() -> house.guests()
                .add(aGuest().memberNumber("M-1").details(), BY_SYSTEM)
                .id());
        BookingDraft draft = aBooking()
                .room(attic.id())
                .guest(member)
                .stay("2026-04-21", "2026-04-22")
                .draft();
        BookingView booked = desk.bookRoom().book(ANNA, to(draft)).view();
        assertThat(total(booked)).isEqualTo(5_100 + CLEANING);
        house.doInWork(() -> house.guests()
                .save(house.guests().lock(member).orElseThrow().changeTo(aGuest().details(), UserId.SYSTEM, NOON)));

        BookingView longer = change(booked, before -> until(before, "2026-04-23"));

        assertThat(total(longer)).isEqualTo(10_200 + CLEANING);
        assertThat(longer.pricing().memberRate()).isTrue();
    }

    @Test
    void aServiceIsCopied() {
        CatalogEntry<ServiceDetails> service = house.inWork(() -> house.services()
                .add(new ServiceDetails("Rad", null, ExtraKind.PER_STAY, 900L, null, "service", true), BY_SYSTEM));
        long id = service.id().value();
        Extra bike = new Extra(null, null, null, null, null, 2, id);
        BookingView booked = book("2026-04-21", "2026-04-22", extras(bike));
        assertThat(total(booked)).isEqualTo(7_800 + CLEANING);
        house.doInWork(() -> house.services()
                .save(service.changeTo(
                        new ServiceDetails("Rad", null, ExtraKind.PER_STAY, 2_000L, null, "service", false),
                        UserId.SYSTEM,
                        NOON)));

        BookingView one =
                change(booked, draft -> draft.withPrices(extras(new Extra(null, null, null, null, null, 1, id))));

        assertThat(total(one)).isEqualTo(6_900 + CLEANING);
        assertThat(house.<Long>inWork(() -> house.services().countBookingsWith(service.id())))
                .isEqualTo(1);
        change(one, draft -> draft.withPrices(PriceTerms.NONE));
        Refusal.Invalid gone =
                onlyReason(Refusal.Invalid.class, () -> change(booked, draft -> draft.withPrices(extras(bike))));
        assertThat(gone.faults().get(0).field().toString()).contains("serviceId");
    }

    @Test
    void anAgreedTotalReplacesTheCalculation() {
        PriceTerms agreed = new PriceTerms(List.of(dog(500)), List.of(), null, 9_900L, "Stammgast");

        BookingView booked = book("2026-04-21", "2026-04-23", agreed);

        assertThat(total(booked)).isEqualTo(9_900);
        assertThat(total(change(booked, draft -> draft.withPrices(extras(dog(500))))))
                .isEqualTo(13_000 + CLEANING);
    }

    @Test
    void aStayInSeveralRoomsHasOnePrice() {
        BookingView booked = book("2026-04-20", "2026-04-24", extras(dog(500)));
        step(booked, Transition.CHECK_IN);
        clock.advance(Duration.ofDays(1));
        desk.continueStay()
                .proceed(
                        ANNA,
                        id(booked),
                        to(
                                new ContinuationInput(cellar.id(), day("2026-04-22")),
                                stored(booked).version()));
        BookingId next = Objects.requireNonNull(stored(booked).links().continuedBy());
        assertThat(storedTotal(booked)).isEqualTo(4 * 6_500 + 2 * CLEANING);
        assertThat(stored(next).terms().pricing().price()).isNull();

        long version = stored(booked).version().value();
        desk.changeBooking()
                .change(
                        ANNA,
                        next,
                        to(
                                until(stored(next).draft(), "2026-04-26"),
                                stored(next).version()));
        assertThat(storedTotal(booked)).isEqualTo(6 * 6_500 + 2 * CLEANING);
        assertThat(stored(booked).version().value()).isEqualTo(version + 1);

        desk.continueStay()
                .proceed(
                        ANNA,
                        next,
                        to(
                                new ContinuationInput(house.storedRoom().id(), day("2026-04-25")),
                                stored(next).version()));
        assertThat(storedTotal(booked)).isEqualTo(6 * 6_500 + 3 * CLEANING);
        assertThat(stored(booked).version().value()).isEqualTo(version + 2);

        clock.advance(Duration.ofDays(2)); // 2026-04-23
        step(booked, Transition.CHECK_OUT);
        assertThat(storedTotal(booked)).isEqualTo(3 * 6_500 + 2 * CLEANING);
        assertThat(stored(booked).version().value()).isEqualTo(version + 3);
    }

    /** On the day of the second change of room: the nights of the first two bookings stay as they are. */
    @Test
    void aRoomThatWasNotReachedIsNotPaid() {
        BookingView booked = book("2026-04-20", "2026-04-24", extras(dog(500)));
        step(booked, Transition.CHECK_IN);
        BookingId second = goOn(id(booked), cellar.id(), "2026-04-21");
        goOn(second, house.storedRoom().id(), "2026-04-22");
        assertThat(storedTotal(booked)).isEqualTo(4 * 6_500 + 3 * CLEANING);
        clock.advance(Duration.ofDays(2));

        step(booked, Transition.CHECK_OUT);

        assertThat(storedTotal(booked)).isEqualTo(2 * 6_500 + 2 * CLEANING);
    }

    private BookingId goOn(BookingId booking, RoomId room, String from) {
        desk.continueStay()
                .proceed(
                        ANNA,
                        booking,
                        to(
                                new ContinuationInput(room, day(from)),
                                stored(booking).version()));
        return Objects.requireNonNull(stored(booking).links().continuedBy());
    }

    private void step(BookingView view, Transition transition) {
        desk.stepBooking()
                .step(
                        ANNA,
                        id(view),
                        transition,
                        to(TransitionInput.BLANK, stored(view).version()));
    }

    private long storedTotal(BookingView view) {
        return Objects.requireNonNull(stored(view).terms().pricing().price()).totalCents();
    }

    @Test
    void onlyTheFirstBookingOfAStayHasAPriceToChange() {
        BookingView booked = book("2026-04-20", "2026-04-24", PriceTerms.NONE);
        desk.continueStay()
                .proceed(
                        ANNA,
                        id(booked),
                        to(
                                new ContinuationInput(cellar.id(), day("2026-04-22")),
                                stored(booked).version()));
        BookingId next = Objects.requireNonNull(stored(booked).links().continuedBy());

        Refusal.Invalid change = onlyReason(
                Refusal.Invalid.class,
                () -> desk.changeBooking()
                        .change(
                                ANNA,
                                next,
                                to(
                                        stored(next).draft().withPrices(extras(dog(500))),
                                        stored(next).version())));
        Refusal.Invalid reprice = onlyReason(
                Refusal.Invalid.class,
                () -> desk.repriceBooking()
                        .reprice(ANNA, next, to("", stored(next).version())));

        assertThat(change.faults().get(0).violation().code()).isEqualTo("priced-with-first");
        assertThat(reprice.faults().get(0).violation().code()).isEqualTo("priced-with-first");
    }

    /** Bookings that were made before there were prices get one with the first change of their stay. */
    @Test
    void aBookingWithoutAPriceKeepsNoneUntilItsStayChanges() {
        Booking former = house.storedBooking(
                aBooking().room(attic.id()).stay("2026-05-01", "2026-05-03").status(BookingStatus.CONFIRMED));
        BookingView view = desk.readBooking().read(ANNA, former.id());
        assertThat(view.pricing().price()).isNull();

        step(view, Transition.RESERVE);
        assertThat(stored(view).terms().pricing().price()).isNull();

        assertThat(total(change(view, draft -> until(draft, "2026-05-04")))).isEqualTo(18_000 + CLEANING);
    }
}
