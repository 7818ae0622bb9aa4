package herberge.domain.price;

import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.shared.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PriceSettingsTest {

    private static List<String> faults(PriceSettings settings) {
        Faults faults = new Faults();
        settings.check(faults);
        return faults.found().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static PriceSettings withRates(VatRate... more) {
        PriceSettings defaults = PriceSettings.DEFAULTS;
        List<VatRate> rates = new ArrayList<>(defaults.vatRates().entries());
        rates.addAll(List.of(more));
        return new PriceSettings(
                defaults.highSeasons(), defaults.memberDiscount(), new VatRates(rates), defaults.vatCodes(), List.of());
    }

    @Test
    void theDefaultsAreValid() {
        assertThat(faults(PriceSettings.DEFAULTS)).isEmpty();
    }

    @Test
    void refusesDaysThatNoYearHas() {
        PriceSettings defaults = PriceSettings.DEFAULTS;
        List<DaysOfYear> seasons = List.of(
                new DaysOfYear("02-29", "02-30"), new DaysOfYear("6-1", null), new DaysOfYear("13-01", "00-10"));

        assertThat(faults(new PriceSettings(
                        seasons, defaults.memberDiscount(), defaults.vatRates(), defaults.vatCodes(), List.of())))
                .containsExactly(
                        "highSeasons.0.to invalid-day",
                        "highSeasons.1.from invalid-day",
                        "highSeasons.1.to required",
                        "highSeasons.2.from invalid-day",
                        "highSeasons.2.to invalid-day");
    }

    @Test
    void aSplitNamesCodesWithARateAndIsWhole() {
        assertThat(faults(withRates(
                        new VatRate(
                                "menu",
                                null,
                                List.of(
                                        new VatRate.Share("breakfast", Percent.of(50)),
                                        new VatRate.Share("cake", Percent.of(49))),
                                null),
                        new VatRate("Bad Code", null, List.of(), null),
                        new VatRate(
                                "lodging", Percent.of(7), List.of(new VatRate.Share("food", Percent.of(100))), null))))
                .containsExactly(
                        "vatRates.7.split.0.code divided-twice",
                        "vatRates.7.split.1.code unknown-code",
                        "vatRates.7.split not-whole",
                        "vatRates.8.code invalid-code",
                        "vatRates.8.percent required",
                        "vatRates.9.from duplicate",
                        "vatRates.9.percent not-of-kind");
    }

    @Test
    void codeNoneStaysWithoutVat() {
        assertThat(faults(withRates(new VatRate("none", Percent.of(7), List.of(), day("2027-01-01")))))
                .containsExactly("vatRates.7.percent without-none");
        PriceSettings defaults = PriceSettings.DEFAULTS;
        VatRates rates = new VatRates(List.of(new VatRate("lodging", Percent.of(7), List.of(), null)));
        assertThat(faults(new PriceSettings(
                        List.of(),
                        defaults.memberDiscount(),
                        rates,
                        new PriceSettings.VatCodes("lodging", "cleaning"),
                        List.of())))
                .containsExactly("vatRates without-none", "vatCodes.cleaning unknown-code");
    }

    @Test
    void aTouristTaxIsCompleteAndItsChildrenAreYounger() {
        PriceSettings defaults = PriceSettings.DEFAULTS;
        TouristTax tax = new TouristTax(
                "Borkum",
                null,
                6L,
                6L,
                -1L,
                null,
                List.of(new TouristTax.Season(new DaysOfYear("05-01", "x"), 100_001L, null)));
        TouristTax twice = new TouristTax("Borkum", null, 16L, null, null, 0L, List.of());

        assertThat(faults(new PriceSettings(
                        List.of(),
                        defaults.memberDiscount(),
                        defaults.vatRates(),
                        defaults.vatCodes(),
                        List.of(tax, twice))))
                .containsExactly(
                        "touristTaxes.0.childFrom not-below-adult",
                        "touristTaxes.0.childCentsPerNight out-of-range",
                        "touristTaxes.0.centsPerNight required",
                        "touristTaxes.0.seasons.0.to invalid-day",
                        "touristTaxes.0.seasons.0.centsPerNight out-of-range",
                        "touristTaxes.1.from duplicate");
    }

    @Test
    void extrasAndReductionsHaveWhatTheirKindNeeds() {
        Faults faults = new Faults();
        new PriceTerms(
                        List.of(
                                new Extra("Hund", ExtraKind.PER_STAY, null, Percent.of(1), "pets", 101),
                                new Extra(null, null, 10_000_001L, null, null, 1),
                                new Extra("Service", ExtraKind.PERCENT_OF_TOTAL, null, Percent.of(1), "service", 2)),
                        List.of(
                                new Reduction("A", Reduction.Kind.FIXED, null, 0L, PercentBase.TOTAL),
                                new Reduction("B", Reduction.Kind.PERCENT, null, 1L, PercentBase.TOTAL)),
                        null,
                        null,
                        "because")
                .check(PriceSettings.DEFAULTS.vatRates(), faults);

        assertThat(faults.found())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly(
                        "extras.0.priceCents required",
                        "extras.0.percent not-of-kind",
                        "extras.0.quantity out-of-range",
                        "extras.0.vat unknown-code",
                        "extras.1.name required",
                        "extras.1.kind required",
                        "extras.1.priceCents out-of-range",
                        "extras.1.vat required",
                        "extras.2.quantity out-of-range",
                        "reductions.0.amountCents out-of-range",
                        "reductions.1.percent required",
                        "reductions.1.amountCents not-of-kind",
                        "agreedReason without-total");
    }

    @Test
    void aPercentageHasAtMostTwoDecimalPlaces() {
        assertThat(List.of("0", "7", "12.5", "99.99", "100", "100.00"))
                .allSatisfy(text -> assertThat(Percent.of(new BigDecimal(text))).isPresent());
        assertThat(List.of("-1", "100.01", "1.005", "1E+1", "1E+400", "1E-400"))
                .allSatisfy(text -> assertThat(Percent.of(new BigDecimal(text))).isEmpty());
        assertThat(List.of("7", "12.5", "100"))
                .allSatisfy(text -> assertThat(
                                Percent.of(new BigDecimal(text)).orElseThrow().value())
                        .isEqualTo(new BigDecimal(text)));
    }
}
