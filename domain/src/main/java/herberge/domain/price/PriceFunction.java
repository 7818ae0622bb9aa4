package herberge.domain.price;

import static java.util.Objects.requireNonNull;

import herberge.domain.price.PriceLine.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Computes the price of a stay, exactly and from its arguments alone: nights, cleaning, extras, member discount,
 * reductions, tourist tax. Nothing else in the program computes a price.
 */
public final class PriceFunction {

    private PriceFunction() {}

    /**
     * Returns the price of a stay by these settings.
     *
     * @param settings checked
     */
    public static Price compute(PriceInput input, PriceSettings settings) {
        SupplyLines supplies = new SupplyLines(input, settings);
        VatAmounts vat = new VatAmounts(settings.vatRates());
        List<PriceLine> lines = calculated(input, settings, supplies, vat);
        Long agreed = input.terms().agreedTotalCents();
        if (agreed != null) {
            lines = agreed(agreed, lines, supplies, vat);
        }
        lines = joined(lines, TouristTaxLines.of(input, settings.touristTaxes()));
        return new Price(lines, vat.groups(lines));
    }

    /** Everything but the tourist tax. */
    private static List<PriceLine> calculated(
            PriceInput input, PriceSettings settings, SupplyLines supplies, VatAmounts vat) {
        List<PriceLine> overnight = supplies.overnight();
        List<PriceLine> full = joined(overnight, supplies.cleaning());
        full = joined(full, extras(input.terms().extras(), overnight, full, supplies));
        DiscountLines discounts = new DiscountLines(overnight, full, vat);
        boolean discounted = settings.memberDiscount().active() && input.hasMemberRate();
        List<PriceLine> ofMember = discounted ? discounts.ofMember(settings.memberDiscount()) : List.of();
        return joined(joined(full, ofMember), discounts.of(input.terms().reductions(), ofMember));
    }

    /** Percentages of the total come last, so that the order of the extras does not matter. */
    private static List<PriceLine> extras(
            List<Extra> extras, List<PriceLine> overnight, List<PriceLine> before, SupplyLines supplies) {
        List<PriceLine> lines = new ArrayList<>();
        for (Extra extra : extras) {
            ExtraKind kind = requireNonNull(extra.kind());
            if (kind == ExtraKind.PERCENT_OF_OVERNIGHT) {
                lines.addAll(supplies.percentage(extra, PriceLine.sum(overnight)));
            } else if (!kind.isPercent()) {
                lines.addAll(supplies.priced(extra));
            }
        }
        long base = PriceLine.sum(before) + PriceLine.sum(lines);
        for (Extra extra : extras) {
            if (extra.kind() == ExtraKind.PERCENT_OF_TOTAL) {
                lines.addAll(supplies.percentage(extra, base));
            }
        }
        return lines;
    }

    /** Divides an agreed total in proportion to what was calculated. */
    private static List<PriceLine> agreed(
            long cents, List<PriceLine> calculated, SupplyLines supplies, VatAmounts vat) {
        long sum = PriceLine.sum(calculated);
        List<Figure> figures = List.of(Figure.of("agreedTotalCents", cents), Figure.of("calculatedCents", sum));
        if (sum == 0) {
            return supplies.agreed(cents, figures);
        }
        SortedMap<VatAmounts.Key, Long> amounts = vat.of(calculated);
        long[] parts = Proportion.distribute(
                cents, amounts.values().stream().mapToLong(Long::longValue).toArray());
        List<PriceLine> lines = new ArrayList<>();
        for (VatAmounts.Key key : amounts.keySet()) {
            long part = parts[lines.size()];
            lines.add(new PriceLine(PriceLineRule.AGREED_TOTAL, null, 1, part, key.code(), key.percent(), figures));
        }
        return lines;
    }

    private static List<PriceLine> joined(List<PriceLine> first, List<PriceLine> second) {
        List<PriceLine> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
