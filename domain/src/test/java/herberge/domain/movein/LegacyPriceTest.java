package herberge.domain.movein;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.ImportedPrice;
import herberge.domain.price.Percent;
import herberge.domain.price.Price;
import herberge.domain.price.PriceLine;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.Pricing;
import herberge.domain.price.Reduction;
import herberge.domain.price.VatGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LegacyPriceTest {

    private static final LegacyCharge LINEN = new LegacyCharge("Bettwäsche", 5_500, null, false, true);
    private static final LegacyCharge DOG = new LegacyCharge("Hund", 1_500, null, false, true);
    private static final LegacyCharge CLEANING = new LegacyCharge("Endreinigung", 5_500, null, false, true);
    private static final LegacyCharge TENTH = new LegacyCharge("Kurzbucher", 0, Percent.of(10), true, false);

    private static RowNotes booking(double total, double nights, double services, double discount) {
        return Rows.booking(
                "gesamtpreis",
                total,
                "grundpreis",
                nights,
                "services_preis",
                services,
                "rabatt_preis",
                discount,
                "checkin_date",
                "2025-10-03",
                "checkout_date",
                "2025-10-06");
    }

    private static Pricing pricing(RowNotes notes, long cleaningCents, LegacyCharge... charges) {
        ImportedPrice price = new ImportedPrice(PriceSettings.DEFAULTS, LocalDate.of(2025, 10, 6));
        return new LegacyPrice(notes.row(), 3, List.of(charges), cleaningCents, "lodging").pricing(notes, price, false);
    }

    private static Price price(Pricing pricing) {
        return requireNonNull(pricing.price());
    }

    private static List<String> lines(Pricing pricing) {
        return price(pricing).lines().stream().map(LegacyPriceTest::text).toList();
    }

    private static String text(PriceLine line) {
        return line.rule().code() + (line.name() == null ? " " : " " + line.name() + " ") + line.quantity() + " × "
                + line.unitCents();
    }

    @Test
    void takesAPriceApart() {
        Pricing pricing = pricing(booking(346.75, 255.0, 130.0, 38.25), 6_000, LINEN, DOG);

        assertThat(lines(pricing))
                .containsExactly(
                        "imported-overnight 3 × 8500",
                        "imported-extra Bettwäsche 1 × 5500",
                        "imported-extra Hund 1 × 1500",
                        "imported-cleaning 1 × 6000",
                        "imported-member-discount 1 × -3825");
        assertThat(price(pricing).totalCents()).isEqualTo(34_675);
        assertThat(price(pricing).vat()).containsExactly(new VatGroup("lodging", Percent.of(7), 34_675));
        assertThat(price(pricing).isImported()).isTrue();
        assertThat(pricing.due()).isFalse();
        assertThat(pricing.terms().memberRate()).isTrue();
        assertThat(pricing.terms().extras())
                .containsExactly(
                        new Extra("Bettwäsche", ExtraKind.PER_STAY, 5_500L, null, "lodging", 1),
                        new Extra("Hund", ExtraKind.PER_STAY, 1_500L, null, "lodging", 1));
    }

    /** 76.50 + 20.00 - 11.475 are 85.025: each is rounded on its own, and the total counts. */
    @Test
    void letsADiscountTakeWhatRoundingLeaves() {
        Pricing pricing = pricing(booking(85.025, 76.5, 20.0, 11.475), 2_000);

        assertThat(lines(pricing))
                .containsExactly(
                        "imported-overnight 3 × 2550",
                        "imported-cleaning 1 × 2000",
                        "imported-member-discount 1 × -1147");
    }

    @Test
    void takesDiscountsThatWereEnteredOffBeforeThatOfMembers() {
        Pricing pricing = pricing(booking(124.875, 76.5, 75.0, 26.625), 2_000, TENTH);

        assertThat(lines(pricing))
                .containsExactly(
                        "imported-overnight 3 × 2550",
                        "imported-services 1 × 7500",
                        "imported-reduction Kurzbucher 1 × -1515",
                        "imported-member-discount 1 × -1147");
        assertThat(pricing.terms().reductions()).extracting(Reduction::percent).containsExactly(Percent.of(10));
    }

    @Test
    void namesNoDiscountThatIsMoreThanWhatWasTakenOff() {
        Pricing pricing = pricing(booking(100.0, 105.0, 0.0, 5.0), 0, TENTH);

        assertThat(lines(pricing)).containsExactly("imported-overnight 3 × 3500", "imported-reduction 1 × -500");
        assertThat(pricing.terms().memberRate()).isFalse();
    }

    @Test
    void keepsATotalThatDiffersFromItsParts() {
        assertThat(lines(pricing(booking(164.05, 153.0, 0.0, 0.0), 4_000, CLEANING)))
                .containsExactly(
                        "imported-overnight 3 × 5100",
                        "imported-extra Endreinigung 1 × 5500",
                        "imported-difference 1 × -4395");
        assertThat(lines(pricing(booking(150.0, 0.0, 0.0, 0.0), 0))).containsExactly("imported-difference 1 × 15000");
    }

    @Test
    void hasANightPriceOnlyWhereTheAmountDivides() {
        assertThat(lines(pricing(booking(100.0, 100.0, 0.0, 0.0), 0))).containsExactly("imported-overnight 1 × 10000");
    }

    @Test
    void asksAboutCleaningThatIsChargedTwice() {
        RowNotes twice = booking(208.0, 153.0, 95.0, 40.0);
        RowNotes once = booking(208.0, 153.0, 55.0, 0.0);

        pricing(twice, 4_000, CLEANING);
        pricing(once, 4_000, CLEANING);

        assertThat(Rows.kinds(twice)).contains("cleaned-twice");
        assertThat(Rows.kinds(once)).doesNotContain("cleaned-twice");
    }

    @Test
    void ofNothingHasNoLine() {
        Price price = price(pricing(booking(0.0, 0.0, 0.0, 0.0), 0));

        assertThat(price.lines()).isEmpty();
        assertThat(price.totalCents()).isZero();
    }

    /** Whatever the parts are, and however they contradict each other. */
    @Test
    void sumsToTheTotal() {
        long seed = Long.getLong("herberge.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            RowNotes notes = booking(
                    random.nextInt(100_000) / 1_000.0,
                    random.nextInt(100_000) / 1_000.0,
                    random.nextInt(3) == 0 ? 0 : random.nextInt(20_000) / 100.0,
                    random.nextInt(3) == 0 ? 0 : random.nextInt(20_000) / 100.0);
            List<LegacyCharge> charges = new ArrayList<>();
            for (int c = random.nextInt(4); c > 0; c--) {
                Percent percent = random.nextInt(3) == 0 ? new Percent(random.nextInt(10_001)) : null;
                long cents = percent == null ? random.nextInt(10_000) : 0;
                charges.add(new LegacyCharge("c" + c, cents, percent, random.nextBoolean(), random.nextBoolean()));
            }

            Price price = price(pricing(notes, random.nextInt(8_000), charges.toArray(LegacyCharge[]::new)));

            assertThat(price.totalCents())
                    .as("seed %d, %s, %s", seed, notes.row(), charges)
                    .isEqualTo(
                            LegacyMoney.cents(notes.row().value("gesamtpreis")).orElseThrow());
            assertThat(price.vat().stream().mapToLong(VatGroup::grossCents).sum())
                    .isEqualTo(price.totalCents());
        }
    }
}
