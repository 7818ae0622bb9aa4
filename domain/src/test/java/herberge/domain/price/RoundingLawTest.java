package herberge.domain.price;

import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;

/**
 * Laws of rounding: the magnitude is rounded half up, then the sign is set. The oracle compares whole numbers; it does not
 * divide, and knows no rounding mode.
 */
final class RoundingLawTest {

    private static final int ROUNDS = 10_000;
    private static final long SEED = Long.getLong("herberge.seed", 20_261_201L);
    private static final int WHOLE = 10_000;
    private static final List<PriceLineRule> OF_NIGHTS = List.of(
            PriceLineRule.EXTRA_PERCENT_OF_OVERNIGHT,
            PriceLineRule.MEMBER_PERCENT_OF_OVERNIGHT,
            PriceLineRule.REDUCTION_PERCENT_OF_OVERNIGHT);

    /** Every second percentage is a multiple of 12.5, so that many amounts end exactly between two cents. */
    private static void everyRound(ObjLongConsumer<Percent> law) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Percent percent = new Percent(random.nextBoolean() ? random.nextInt(9) * 1_250 : random.nextInt(WHOLE + 1));
            long cents = random.nextInt(1_000_000);
            try {
                law.accept(percent, cents);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + SEED + ", " + percent + " of " + cents + ": " + e.getMessage(), e);
            }
        }
    }

    /** Asserts that {@code rounded} is {@code numerator / denominator} rounded half up; none of them is negative. */
    private static void assertHalfUp(long rounded, long numerator, long denominator) {
        assertThat(2 * numerator + denominator)
                .isGreaterThanOrEqualTo(2 * denominator * rounded)
                .isLessThan(2 * denominator * (rounded + 1));
    }

    @Test
    void aPercentageOfAnAmountIsRoundedHalfUp() {
        int[] ties = new int[1];
        everyRound((percent, cents) -> {
            long numerator = percent.hundredths() * cents;
            assertHalfUp(percent.of(cents), numerator, WHOLE);
            assertThat(percent.of(-cents)).isEqualTo(-percent.of(cents));
            ties[0] += numerator % WHOLE == WHOLE / 2 ? 1 : 0;
        });
        assertThat(ties[0]).as("amounts exactly between two cents").isGreaterThan(100);
    }

    @Test
    void theTaxInAGrossAmountIsRoundedHalfUp() {
        everyRound((percent, gross) -> {
            assertHalfUp(percent.taxIn(gross), percent.hundredths() * gross, WHOLE + percent.hundredths());
            assertThat(percent.taxIn(-gross)).isEqualTo(-percent.taxIn(gross));
        });
        assertThat(Percent.of(100).taxIn(1)).as("half a cent").isEqualTo(1);
    }

    @Test
    void extrasDiscountsAndReductionsOfAPriceAreRoundedHalfUp() {
        everyRound((percent, night) -> {
            List<PriceLine> lines = price(percent, night).lines();
            for (PriceLineRule rule : OF_NIGHTS) {
                long amount = lines.stream()
                        .filter(line -> line.rule() == rule)
                        .mapToLong(PriceLine::amountCents)
                        .sum();
                assertHalfUp(Math.abs(amount), percent.hundredths() * night, WHOLE);
            }
        });
    }

    /** The price of a night with an extra, a member discount and a reduction, each this percentage of the night. */
    private static Price price(Percent percent, long night) {
        PriceSettings settings = new PriceSettings(
                List.of(),
                new MemberDiscount(true, percent, PercentBase.OVERNIGHT),
                PriceSettings.DEFAULTS.vatRates(),
                PriceSettings.DEFAULTS.vatCodes(),
                List.of());
        Extra fixed = new Extra("Dog", ExtraKind.PER_STAY, 2_000_000L, null, "service", 1);
        Extra extra = new Extra("Service", ExtraKind.PERCENT_OF_OVERNIGHT, null, percent, "service", 1);
        Reduction reduction = new Reduction("Voucher", Reduction.Kind.PERCENT, percent, null, PercentBase.OVERNIGHT);
        PriceTerms terms = new PriceTerms(List.of(fixed, extra), List.of(reduction), true, null, null);
        RoomRates room = new RoomRates(night, night, 0, "Bonn");
        PriceInput input = new PriceInput(nights("2026-10-05", "2026-10-06"), room, 1, List.of(), false, terms);
        return PriceFunction.compute(input, settings);
    }
}
