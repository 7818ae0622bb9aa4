package herberge.domain.price;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of the price function, on random stays around New Year, a leap day and a change of the VAT rates. */
final class PriceLawTest {

    private static final int ROUNDS = 10_000;
    private static final long SEED = Long.getLong("herberge.seed", 20_260_501L);
    private static final List<String> CODES = List.of("lodging", "service", "food", "drinks", "breakfast", "none");
    private static final List<String> DAYS =
            List.of("01-01", "01-06", "02-28", "02-29", "03-01", "06-01", "12-20", "12-31");

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static StayPeriod stay(Random random) {
        LocalDate start = LocalDate.of(2025 + random.nextInt(4), 1 + 11 * random.nextInt(2), 25);
        LocalDate checkIn = start.plusDays(random.nextInt(60));
        return new StayPeriod(checkIn, checkIn.plusDays(1 + random.nextInt(20)));
    }

    private static Extra extra(Random random) {
        ExtraKind kind = any(random, List.of(ExtraKind.values()));
        String name = "extra " + random.nextInt(5);
        return kind.isPercent()
                ? new Extra(name, kind, null, new Percent(random.nextInt(10_001)), any(random, CODES), 1)
                : new Extra(name, kind, (long) random.nextInt(5_000), null, any(random, CODES), 1 + random.nextInt(3));
    }

    private static Reduction reduction(Random random) {
        String name = "reduction " + random.nextInt(3);
        PercentBase base = any(random, List.of(PercentBase.values()));
        return random.nextBoolean()
                ? new Reduction(name, Reduction.Kind.PERCENT, new Percent(random.nextInt(10_001)), null, base)
                : new Reduction(name, Reduction.Kind.FIXED, null, 1L + random.nextInt(30_000), base);
    }

    private static <T> List<T> several(Random random, int most, Function<Random, T> each) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            values.add(each.apply(random));
        }
        return values;
    }

    private static PriceInput input(Random random) {
        RoomRates room =
                new RoomRates(random.nextInt(9_000), random.nextInt(12_000), random.nextInt(2) * 4_501L, "Bonn");
        @Nullable Long agreed = random.nextInt(5) == 0 ? (long) random.nextInt(100_000) : null;
        PriceTerms terms = new PriceTerms(
                several(random, 5, PriceLawTest::extra),
                several(random, 4, PriceLawTest::reduction),
                random.nextBoolean(),
                agreed,
                agreed == null ? null : "agreed");
        List<LocalDate> born = several(random, 2, dice -> LocalDate.of(2005 + dice.nextInt(21), 2, 28));
        return new PriceInput(stay(random), room, 2 + random.nextInt(4), born, false, terms);
    }

    private static PriceSettings settings(Random random) {
        PriceSettings all = PriceSettings.DEFAULTS;
        MemberDiscount discount = new MemberDiscount(
                random.nextBoolean(), new Percent(random.nextInt(10_001)), any(random, List.of(PercentBase.values())));
        TouristTax tax = new TouristTax(
                "Bonn",
                LocalDate.of(2026, 1, 1),
                16L,
                6L,
                100L,
                210L,
                List.of(new TouristTax.Season(days(random), 300L, 0L)));
        return new PriceSettings(
                several(random, 2, PriceLawTest::days),
                discount,
                all.vatRates(),
                new PriceSettings.VatCodes(any(random, CODES), any(random, CODES)),
                List.of(tax));
    }

    private static DaysOfYear days(Random random) {
        return new DaysOfYear(any(random, DAYS), any(random, DAYS));
    }

    private static void everyRound(BiConsumer<PriceInput, PriceSettings> law) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            PriceInput input = input(random);
            PriceSettings settings = settings(random);
            try {
                law.accept(input, settings);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "seed " + SEED + ", round " + round + ", " + input + ", " + settings + ": " + e.getMessage(),
                        e);
            }
        }
    }

    @Test
    void theOrderOfExtrasAndReductionsDoesNotMatter() {
        Random order = new Random(SEED);
        everyRound((input, settings) -> {
            List<Extra> extras = new ArrayList<>(input.terms().extras());
            List<Reduction> reductions = new ArrayList<>(input.terms().reductions());
            Collections.shuffle(extras, order);
            Collections.shuffle(reductions, order);
            PriceTerms terms = input.terms();
            PriceTerms shuffled = new PriceTerms(
                    extras, reductions, terms.memberRate(), terms.agreedTotalCents(), terms.agreedReason());
            Price other = PriceFunction.compute(
                    new PriceInput(
                            input.stay(),
                            input.rooms().get(0).rates(),
                            input.persons(),
                            input.birthDates(),
                            false,
                            shuffled),
                    settings);

            Price price = PriceFunction.compute(input, settings);
            assertThat(other.totalCents()).isEqualTo(price.totalCents());
            assertThat(other.vat()).isEqualTo(price.vat());
            assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(price.lines());
        });
    }

    @Test
    void theGroupsOfVatSumToTheLinesAndNoneIsNegative() {
        everyRound((input, settings) -> {
            Price price = PriceFunction.compute(input, settings);

            long lines = 0;
            for (PriceLine line : price.lines()) {
                assertThat(line.amountCents()).isEqualTo(line.quantity() * line.unitCents());
                lines += line.amountCents();
            }
            assertThat(price.totalCents()).isEqualTo(lines).isNotNegative();
            assertThat(price.vat().stream().mapToLong(VatGroup::grossCents).sum())
                    .isEqualTo(lines);
            for (VatGroup group : price.vat()) {
                assertThat(group.grossCents()).isNotNegative();
                assertThat(group.netCents() + group.taxCents()).isEqualTo(group.grossCents());
            }
        });
    }

    @Test
    void anAgreedTotalIsMetToTheCent() {
        everyRound((input, settings) -> {
            Long agreed = input.terms().agreedTotalCents();
            if (agreed != null) {
                long beforeTax = PriceFunction.compute(input, settings).lines().stream()
                        .filter(line -> line.rule().kind() != PriceLineRule.Kind.TOURIST_TAX)
                        .mapToLong(PriceLine::amountCents)
                        .sum();
                assertThat(beforeTax).isEqualTo(agreed);
            }
        });
    }

    @Test
    void theNightsCostWhatAnOracleCountsNightByNight() {
        everyRound((input, settings) -> {
            PriceInput plain =
                    new PriceInput(input.stay(), input.rooms().get(0).rates(), 1, List.of(), false, PriceTerms.NONE);
            long nights = PriceFunction.compute(plain, settings).lines().stream()
                    .filter(line -> line.rule().kind() == PriceLineRule.Kind.OVERNIGHT)
                    .mapToLong(PriceLine::amountCents)
                    .sum();
            assertThat(nights)
                    .isEqualTo(input.stay()
                            .days()
                            .mapToLong(night -> isHigh(settings, night)
                                    ? input.rooms().get(0).rates().highSeasonCents()
                                    : input.rooms().get(0).rates().lowSeasonCents())
                            .sum());
        });
    }

    /** Walks from the first day of a season to its last one, day by day. */
    private static boolean isHigh(PriceSettings settings, LocalDate night) {
        for (DaysOfYear season : settings.highSeasons()) {
            for (int year = night.getYear() - 1; year <= night.getYear(); year++) {
                LocalDate day = date(season.from(), year);
                LocalDate last = date(season.to(), year);
                if (String.valueOf(season.from()).compareTo(String.valueOf(season.to())) > 0) {
                    last = date(season.to(), year + 1);
                }
                for (; !day.isAfter(last); day = day.plusDays(1)) {
                    if (day.equals(night)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static LocalDate date(@Nullable String day, int year) {
        boolean leapDay = "02-29".equals(day) && !Year.isLeap(year);
        return LocalDate.parse(year + "-" + (leapDay ? "02-28" : day));
    }
}
