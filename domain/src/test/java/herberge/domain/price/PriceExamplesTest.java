package herberge.domain.price;

import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prices of stays that were computed by hand. */
final class PriceExamplesTest {

    private static final RoomRates ROOM_5 = new RoomRates(5_100, 5_950, 4_000, "Bonn");
    private static final RoomRates ROOM_8 = new RoomRates(8_000, 9_350, 6_000, "Bonn");
    private static final RoomRates ROOM_9 = new RoomRates(9_350, 11_000, 6_500, "Bonn");
    private static final RoomRates ROOM_12 = new RoomRates(8_925, 10_200, 6_000, "Bonn");

    private static Extra priced(String name, ExtraKind kind, long cents, String vat) {
        return new Extra(name, kind, cents, null, vat, 1);
    }

    private static Extra percentage(String name, ExtraKind kind, int percent) {
        return new Extra(name, kind, null, Percent.of(percent), "service", 1);
    }

    private static Reduction percentOff(int percent) {
        return new Reduction("Aktion", Reduction.Kind.PERCENT, Percent.of(percent), null, PercentBase.TOTAL);
    }

    private static Reduction off(long cents) {
        return new Reduction("Gutschein", Reduction.Kind.FIXED, null, cents, PercentBase.TOTAL);
    }

    private static Price price(
            PriceSettings settings, RoomRates room, StayPeriod stay, boolean member, PriceTerms terms) {
        return PriceFunction.compute(new PriceInput(stay, room, 2, List.of(), member, terms), settings);
    }

    private static PriceTerms terms(List<Extra> extras, List<Reduction> reductions) {
        return new PriceTerms(extras, reductions, null, null, null);
    }

    private static PriceSettings with(MemberDiscount discount, List<TouristTax> taxes) {
        PriceSettings settings = PriceSettings.DEFAULTS;
        return new PriceSettings(settings.highSeasons(), discount, settings.vatRates(), settings.vatCodes(), taxes);
    }

    @Test
    void aMemberWithADog() {
        Price price = price(
                PriceSettings.DEFAULTS,
                ROOM_5,
                nights("2026-10-05", "2026-10-08"),
                true,
                terms(List.of(priced("Hund", ExtraKind.PER_STAY, 1_500, "service")), List.of()));

        assertThat(price.totalCents()).isEqualTo(18_505);
        assertThat(price.lines())
                .extracting(line -> line.rule().kind(), PriceLine::quantity, PriceLine::unitCents, PriceLine::vat)
                .containsExactly(
                        tuple(PriceLineRule.Kind.OVERNIGHT, 3L, 5_100L, "lodging"),
                        tuple(PriceLineRule.Kind.CLEANING, 1L, 4_000L, "lodging"),
                        tuple(PriceLineRule.Kind.EXTRA, 1L, 1_500L, "service"),
                        tuple(PriceLineRule.Kind.MEMBER_DISCOUNT, 1L, -2_295L, "lodging"));
        assertThat(price.vat())
                .containsExactly(
                        new VatGroup("lodging", Percent.of(7), 17_005), new VatGroup("service", Percent.of(19), 1_500));
        assertThat(price.vat()).extracting(VatGroup::taxCents).containsExactly(1_112L, 239L);
    }

    @Test
    void theOrderOfExtrasDoesNotMatter() {
        List<Extra> extras = new ArrayList<>(List.of(
                priced("Bettwäsche", ExtraKind.PER_STAY, 1_200, "service"),
                percentage("Kurtaxe", ExtraKind.PERCENT_OF_OVERNIGHT, 5),
                percentage("Servicepauschale", ExtraKind.PERCENT_OF_TOTAL, 10)));
        List<Reduction> reductions = List.of(percentOff(10), off(2_000));
        StayPeriod stay = nights("2026-07-10", "2026-07-17");

        assertThat(price(PriceSettings.DEFAULTS, ROOM_8, stay, false, terms(extras, reductions))
                        .totalCents())
                .isEqualTo(73_163);
        extras.add(0, extras.remove(2));
        assertThat(price(PriceSettings.DEFAULTS, ROOM_8, stay, false, terms(extras, reductions))
                        .totalCents())
                .isEqualTo(73_163);
    }

    @Test
    void aMemberDiscountOfTheTotalAndAReductionDoNotCompound() {
        PriceSettings settings = with(new MemberDiscount(true, Percent.of(15), PercentBase.TOTAL), List.of());
        StayPeriod stay = nights("2026-03-02", "2026-03-04");

        assertThat(price(settings, ROOM_9, stay, true, terms(List.of(), List.of(percentOff(10))))
                        .totalCents())
                .isEqualTo(18_900);
    }

    @Test
    void eachNightHasTheSeasonOfItsDate() {
        assertThat(price(PriceSettings.DEFAULTS, ROOM_12, nights("2026-08-30", "2026-09-03"), false, PriceTerms.NONE)
                        .totalCents())
                .isEqualTo(44_250);
        Price may = price(PriceSettings.DEFAULTS, ROOM_12, nights("2026-05-29", "2026-06-02"), false, PriceTerms.NONE);
        assertThat(may.totalCents()).isEqualTo(42_975);
        assertThat(may.lines())
                .extracting(PriceLine::rule, PriceLine::quantity)
                .containsExactly(
                        tuple(PriceLineRule.LOW_SEASON, 3L),
                        tuple(PriceLineRule.HIGH_SEASON, 1L),
                        tuple(PriceLineRule.FINAL_CLEANING, 1L));
    }

    @Test
    void halfACentIsRoundedUp() {
        RoomRates room = new RoomRates(2_970, 2_970, 2_500, "Bonn");
        Price price = price(PriceSettings.DEFAULTS, room, nights("2026-10-05", "2026-10-06"), true, PriceTerms.NONE);

        assertThat(price.totalCents()).isEqualTo(2_970 + 2_500 - 446);
    }

    @Test
    void theRateOfTheDayAfterTheNightCounts() {
        Extra breakfast = new Extra("Frühstück", ExtraKind.PER_PERSON_NIGHT, 1_001L, null, "breakfast", 1);
        Extra food = new Extra("Essen", ExtraKind.PER_NIGHT, 2_000L, null, "food", 1);
        Price price = price(
                PriceSettings.DEFAULTS,
                new RoomRates(0, 0, 0, "Bonn"),
                nights("2025-12-30", "2026-01-02"),
                false,
                terms(List.of(breakfast, food), List.of()));

        assertThat(price.lines())
                .filteredOn(line -> "Essen".equals(line.name()))
                .extracting(PriceLine::quantity, PriceLine::percent)
                .containsExactly(tuple(1L, Percent.of(19)), tuple(2L, Percent.of(7)));
        assertThat(price.lines())
                .filteredOn(line -> "Frühstück".equals(line.name()))
                .extracting(PriceLine::quantity, PriceLine::unitCents, PriceLine::vat, PriceLine::percent)
                .containsExactly(
                        tuple(2L, 701L, "food", Percent.of(19)),
                        tuple(2L, 300L, "drinks", Percent.of(19)),
                        tuple(4L, 701L, "food", Percent.of(7)),
                        tuple(4L, 300L, "drinks", Percent.of(19)));
    }

    @Test
    void reductionsNeverExceedWhatIsLeftAndFixedOnesGiveWayFirst() {
        Price price = price(
                PriceSettings.DEFAULTS,
                ROOM_12,
                nights("2026-03-02", "2026-03-04"),
                false,
                terms(List.of(), List.of(off(50_000), percentOff(60), off(25_000))));

        assertThat(price.totalCents()).isZero();
        assertThat(price.lines())
                .filteredOn(line -> line.rule().kind() == PriceLineRule.Kind.REDUCTION)
                .extracting(PriceLine::amountCents)
                .containsExactly(-14_310L, -6_360L, -3_180L);
    }

    @Test
    void anAgreedTotalLeavesTheTouristTaxOnTop() {
        TouristTax tax = new TouristTax(
                "Bonn",
                null,
                16L,
                6L,
                100L,
                200L,
                List.of(new TouristTax.Season(new DaysOfYear("12-31", "12-31"), 350L, null)));
        PriceTerms terms = new PriceTerms(
                List.of(priced("Hund", ExtraKind.PER_STAY, 6_000, "service")), List.of(), true, 10_000L, "Stammgast");
        List<LocalDate> born = List.of(day("2015-01-01"), day("2024-01-01"));
        Price price = PriceFunction.compute(
                new PriceInput(
                        nights("2026-12-30", "2027-01-02"),
                        new RoomRates(4_000, 4_000, 0, "Bonn"),
                        4,
                        born,
                        false,
                        terms),
                with(PriceSettings.DEFAULTS.memberDiscount(), List.of(tax)));

        assertThat(price.lines())
                .extracting(PriceLine::rule, PriceLine::quantity, PriceLine::unitCents, PriceLine::vat)
                .containsExactly(
                        tuple(PriceLineRule.AGREED_TOTAL, 1L, 6_296L, "lodging"),
                        tuple(PriceLineRule.AGREED_TOTAL, 1L, 3_704L, "service"),
                        tuple(PriceLineRule.TOURIST_TAX_ADULTS, 2L, 200L, "none"),
                        tuple(PriceLineRule.TOURIST_TAX_ADULTS, 2L, 350L, "none"),
                        tuple(PriceLineRule.TOURIST_TAX_ADULTS, 2L, 200L, "none"),
                        tuple(PriceLineRule.TOURIST_TAX_CHILDREN, 1L, 100L, "none"),
                        tuple(PriceLineRule.TOURIST_TAX_CHILDREN, 1L, 100L, "none"));
        assertThat(price.totalCents()).isEqualTo(10_000 + 1_500 + 200);
    }

    @Test
    void anAgreedTotalOfAStayThatCostsNothingHasTheCodeOfTheNights() {
        PriceTerms terms = new PriceTerms(List.of(), List.of(), null, 5_000L, "Pauschale");
        Price price = price(
                PriceSettings.DEFAULTS,
                new RoomRates(0, 0, 0, "Bonn"),
                nights("2026-03-02", "2026-03-04"),
                false,
                terms);

        assertThat(price.vat()).containsExactly(new VatGroup("lodging", Percent.of(7), 5_000));
    }
}
