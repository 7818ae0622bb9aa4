package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.PriceSettingsStore;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.price.DaysOfYear;
import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.MemberDiscount;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.price.RoomRates;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.price.TouristTax;
import herberge.domain.price.VatRate;
import herberge.domain.price.VatRates;
import herberge.domain.room.Room;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link PriceSettingsStore} must do. */
public interface PriceSettingsStoreContract extends StoresUnderTest {

    /** Settings that differ from the defaults in every field. */
    private static PriceSettings others() {
        List<VatRate> rates = new ArrayList<>(PriceSettings.DEFAULTS.vatRates().entries());
        rates.add(new VatRate("lodging", new Percent(1250), List.of(), day("2030-01-01")));
        return new PriceSettings(
                List.of(new DaysOfYear("12-20", "01-06"), new DaysOfYear("02-29", "02-29")),
                new MemberDiscount(false, new Percent(1005), PercentBase.TOTAL),
                new VatRates(rates),
                new PriceSettings.VatCodes("breakfast", "service"),
                List.of(
                        new TouristTax("Borkum", day("2026-01-01"), 16L, 6L, 90L, 180L, List.of()),
                        new TouristTax(
                                "Borkum",
                                null,
                                18L,
                                null,
                                null,
                                0L,
                                List.of(new TouristTax.Season(new DaysOfYear("05-01", "09-30"), 350L, null)))));
    }

    private StoredPriceSettings rules() {
        return inWork(() -> priceSettings().read());
    }

    private StoredPriceSettings set(PriceSettings wanted) {
        StoredPriceSettings next = rules().changeTo(wanted, UserId.SYSTEM, NOON);
        doInWork(() -> priceSettings().save(next));
        return next;
    }

    /** There is only one row of settings, and other tests expect the defaults. */
    @AfterEach
    default void restoreDefaults() {
        if (!rules().settings().equals(PriceSettings.DEFAULTS)) {
            set(PriceSettings.DEFAULTS);
        }
    }

    @Test
    default void aNewHouseHasTheDefaults() {
        assertThat(rules().settings()).isEqualTo(PriceSettings.DEFAULTS);
    }

    @Test
    default void keepsEveryField() {
        StoredPriceSettings stored = set(others());

        assertThat(rules()).isEqualTo(stored);
        assertThat(inWork(() -> priceSettings().lockForChange())).isEqualTo(stored);
    }

    @Test
    default void doesNotOverwriteALaterVersion() {
        StoredPriceSettings seen = rules();
        set(others());

        assertThatThrownBy(() -> doInWork(
                        () -> priceSettings().save(seen.changeTo(PriceSettings.DEFAULTS, UserId.SYSTEM, NOON))))
                .isInstanceOf(IllegalStateException.class);
    }

    /** VAT and tourist tax depend on the day of supply, and not on the day of booking. */
    @Test
    default void knowsTheSettingsAndRatesOfAnInstant() {
        Room room = storedRoom();
        Guest guest = inWork(() -> guests().add(aGuest().memberNumber("M-7").details(), BY_SYSTEM));

        StoredPriceSettings set = rules().changeTo(others(), UserId.SYSTEM, NOON.plusSeconds(60));
        doInWork(() -> priceSettings().save(set));
        doInWork(() -> rooms().save(
                        room.changeTo(aRoom().lowSeasonCents(9_900).details(), UserId.SYSTEM, NOON.plusSeconds(60))));

        PriceBasis then = basis(NOON.plusSeconds(59), room, guest);
        PriceBasis now = basis(NOON.plusSeconds(60), room, guest);

        assertThat(now.settings()).isEqualTo(others());
        assertThat(now.rates(room.id()).lowSeasonCents()).isEqualTo(9_900);
        assertThat(then.settings()).isEqualTo(others().asBookedUnder(PriceSettings.DEFAULTS));
        assertThat(then.rates(room.id())).isEqualTo(RoomRates.of(room));
        assertThat(then.member()).isTrue();
        assertThat(then.birthDate()).isNull();
        assertThat(basis(Instant.parse("2001-01-01T00:00:00Z"), room, guest)).isEqualTo(then);
    }

    private PriceBasis basis(Instant instant, Room room, Guest guest) {
        return inWork(() -> priceSettings().findBasis(instant, List.of(room.id()), guest.id()));
    }

    @Test
    default void countsBookingsByTheVatCodesOfTheirExtras() {
        Set<String> codes = Set.of("service", "lodging");
        long before = inWork(() -> priceSettings().countBookingsWithVatOutside(codes));
        Booking booking = storedBooking();
        PriceTerms terms = new PriceTerms(
                List.of(
                        new Extra("Hund", ExtraKind.PER_STAY, 500L, null, "service", 1),
                        new Extra("Tee", ExtraKind.PER_STAY, 500L, null, "drinks", 1)),
                List.of(),
                false,
                null,
                null);
        Booking priced = booking.reprice(UserId.SYSTEM, NOON).withPricing(Pricing.settled(terms, null));

        doInWork(() -> bookings().save(priced));

        assertThat(inWork(() -> priceSettings().countBookingsWithVatOutside(codes)))
                .isEqualTo(before + 1);
    }

    @Test
    default void theLogKeepsWhatWasSetBefore() {
        StoredPriceSettings before = rules();
        set(others());

        assertThat(inWork(() -> changeLog().since(EntityKind.PRICE_SETTINGS, 1, before.version())))
                .extracting(change -> change.field())
                .containsExactlyInAnyOrder("highSeasons", "memberDiscount", "vatRates", "vatCodes", "touristTaxes");
    }
}
