package herberge.domain.price;

import java.util.List;

/** What a price contains of one VAT code at one rate. */
public record VatGroup(String code, Percent percent, long grossCents) {

    /** Returns what the lines contain of this code at this rate. */
    VatGroup of(List<PriceLine> lines) {
        long cents = PriceLine.sum(lines.stream()
                .filter(line -> line.vat().equals(code) && line.percent().equals(percent))
                .toList());
        return new VatGroup(code, percent, cents);
    }

    /** Returns what takes this back. */
    public VatGroup negated() {
        return new VatGroup(code, percent, -grossCents);
    }

    /** Rounded half up. */
    public long taxCents() {
        return percent.taxIn(grossCents);
    }

    public long netCents() {
        return grossCents - taxCents();
    }
}
