package herberge.domain.price;

import static java.util.Objects.requireNonNull;

import herberge.domain.price.PriceLine.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines of a price that another program computed. All of them have the VAT code of nights, by the rate of the
 * day of departure: that program knew one rate only. Nothing is computed but the division of a code that is split.
 */
public final class ImportedPrice {

    private final VatAmounts amounts;
    private final List<VatRates.Part> vat;
    private final List<PriceLine> lines = new ArrayList<>();

    public ImportedPrice(PriceSettings settings, LocalDate checkOut) {
        this.amounts = new VatAmounts(settings.vatRates());
        this.vat = settings.vatRates().parts(requireNonNull(settings.vatCodes().overnight()), checkOut);
    }

    /** Adds a line; none if the amount is 0. */
    public ImportedPrice add(PriceLineRule rule, @Nullable String name, long cents) {
        return add(rule, name, 1, cents, List.of());
    }

    /** Adds the nights, as a price per night where the amount divides without remainder. */
    public ImportedPrice addNights(long nights, long cents) {
        long quantity = cents % nights == 0 ? nights : 1;
        return add(
                PriceLineRule.IMPORTED_OVERNIGHT,
                null,
                quantity,
                cents / quantity,
                List.of(Figure.of("nights", nights)));
    }

    private ImportedPrice add(
            PriceLineRule rule, @Nullable String name, long quantity, long unitCents, List<Figure> figures) {
        if (unitCents != 0) {
            PriceLine line = new PriceLine(rule, name, quantity, unitCents, "", Percent.ZERO, figures);
            lines.addAll(SupplyLines.divided(line, vat));
        }
        return this;
    }

    public long totalCents() {
        return PriceLine.sum(lines);
    }

    /** The price; its total is 0 if there is no line. */
    public Price price() {
        return new Price(lines, amounts.groups(lines));
    }
}
