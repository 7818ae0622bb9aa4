package herberge.domain.price;

import java.util.List;

/** What a stay costs. The lines sum to the total, and so do the VAT groups. */
public record Price(List<PriceLine> lines, List<VatGroup> vat) {

    public Price {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
    }

    public long totalCents() {
        return PriceLine.sum(lines);
    }
}
