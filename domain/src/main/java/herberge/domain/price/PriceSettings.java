package herberge.domain.price;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the house sets for its prices, beside the rates of its rooms. {@link #check} finds invalid values.
 *
 * @param highSeasons the days whose nights have the rate of the high season
 */
public record PriceSettings(
        List<DaysOfYear> highSeasons,
        MemberDiscount memberDiscount,
        VatRates vatRates,
        VatCodes vatCodes,
        List<TouristTax> touristTaxes) {

    /** The VAT codes of the lines that are no extras. */
    public record VatCodes(
            @Nullable String overnight, @Nullable String cleaning) {}

    public static final int MAX_SEASONS = 20;

    private static final LocalDate REDUCED_FOOD = LocalDate.of(2026, 1, 1);

    /** The settings of a new house: the rates of Germany, and 15 percent for members in summer and winter. */
    public static final PriceSettings DEFAULTS = new PriceSettings(
            List.of(new DaysOfYear("06-01", "08-31")),
            new MemberDiscount(true, Percent.of(15), PercentBase.OVERNIGHT),
            new VatRates(List.of(
                    rate("lodging", 7, null),
                    rate("service", 19, null),
                    rate("food", 19, null),
                    rate("food", 7, REDUCED_FOOD),
                    rate("drinks", 19, null),
                    rate(VatRates.NONE, 0, null),
                    new VatRate(
                            "breakfast",
                            null,
                            List.of(
                                    new VatRate.Share("food", Percent.of(70)),
                                    new VatRate.Share("drinks", Percent.of(30))),
                            REDUCED_FOOD))),
            new VatCodes("lodging", "lodging"),
            List.of());

    public PriceSettings {
        highSeasons = List.copyOf(highSeasons);
        touristTaxes = List.copyOf(touristTaxes);
    }

    private static VatRate rate(String code, int percent, @Nullable LocalDate from) {
        return new VatRate(code, Percent.of(percent), List.of(), from);
    }

    /**
     * Returns the settings by which a booking is priced that was made while {@code former} stood: their seasons and member
     * discount. VAT and tourist tax are those of the day of supply, whenever it was booked.
     */
    public PriceSettings asBookedUnder(PriceSettings former) {
        return new PriceSettings(former.highSeasons, former.memberDiscount, vatRates, vatCodes, touristTaxes);
    }

    boolean isHighSeason(LocalDate night) {
        return highSeasons.stream().anyMatch(season -> season.contains(night));
    }

    public void check(Faults faults) {
        for (int i = 0; i < highSeasons.size(); i++) {
            highSeasons.get(i).check(Field.of("highSeasons").element(i), faults);
        }
        memberDiscount.check(Field.of("memberDiscount"), faults);
        vatRates.check(Field.of("vatRates"), faults);
        vatRates.checkCode(Field.of("vatCodes").part("overnight"), vatCodes.overnight(), faults);
        vatRates.checkCode(Field.of("vatCodes").part("cleaning"), vatCodes.cleaning(), faults);
        Set<List<Object>> begins = new HashSet<>();
        for (int i = 0; i < touristTaxes.size(); i++) {
            TouristTax tax = touristTaxes.get(i);
            Field at = Field.of("touristTaxes").element(i);
            tax.check(at, faults);
            if (!begins.add(List.of(String.valueOf(tax.location()), String.valueOf(tax.from())))) {
                faults.addOnce(at.part("from"), PriceViolation.Plain.DUPLICATE);
            }
        }
    }
}
