package herberge.domain.price;

import herberge.domain.price.PriceLine.Figure;
import herberge.domain.price.TouristTax.Payer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the lines of the tourist tax: per person and night, by the settings that are valid for the night. */
final class TouristTaxLines {

    private static final Comparator<TouristTax> BY_BEGIN =
            Comparator.comparing(TouristTax::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private TouristTaxLines() {}

    /** What nights of one line have in common. */
    private record NightTax(long persons, long cents) {}

    static List<PriceLine> of(PriceInput input, List<TouristTax> taxes) {
        List<TouristTax> newestFirst =
                taxes.stream().sorted(BY_BEGIN.reversed()).toList();
        List<@Nullable Integer> ages = input.ages();
        List<PriceLine> lines = new ArrayList<>();
        for (Payer payer : List.of(Payer.ADULT, Payer.CHILD)) {
            for (Nights<NightTax> nights :
                    Nights.of(input.stay(), night -> tax(at(input, night, newestFirst), ages, payer, night))) {
                NightTax tax = nights.value();
                if (tax.persons() > 0 && tax.cents() > 0) {
                    lines.add(line(payer, nights.count(), tax));
                }
            }
        }
        return lines;
    }

    /** The taxes of the location where that night is slept. */
    private static List<TouristTax> at(PriceInput input, LocalDate night, List<TouristTax> taxes) {
        String location = input.ratesOn(night).location();
        return taxes.stream().filter(tax -> location.equals(tax.location())).toList();
    }

    private static NightTax tax(
            List<TouristTax> newestFirst, List<@Nullable Integer> ages, Payer payer, LocalDate night) {
        Optional<TouristTax> tax =
                newestFirst.stream().filter(each -> each.isValidOn(night)).findFirst();
        if (tax.isEmpty()) {
            return new NightTax(0, 0);
        }
        TouristTax valid = tax.get();
        long persons = ages.stream().filter(age -> valid.payer(age) == payer).count();
        return new NightTax(persons, valid.cents(payer, night));
    }

    private static PriceLine line(Payer payer, long nights, NightTax tax) {
        return new PriceLine(
                payer == Payer.ADULT ? PriceLineRule.TOURIST_TAX_ADULTS : PriceLineRule.TOURIST_TAX_CHILDREN,
                null,
                tax.persons() * nights,
                tax.cents(),
                VatRates.NONE,
                Percent.ZERO,
                List.of(
                        Figure.of("persons", tax.persons()),
                        Figure.of("nights", nights),
                        Figure.of("nightCents", tax.cents())));
    }
}
