package herberge.domain.price;

/** What a price contains of one VAT code at one rate. */
public record VatGroup(String code, Percent percent, long grossCents) {

    /** Rounded half up. */
    public long taxCents() {
        return percent.taxIn(grossCents);
    }

    public long netCents() {
        return grossCents - taxCents();
    }
}
