package herberge.domain.price;

import org.jspecify.annotations.Nullable;

/**
 * What is agreed about the price of a booking, and the price that was made of it.
 *
 * @param terms with all values; what was chosen from a catalogue is a copy
 * @param price null if the booking has no price of its own: it was made before there were prices, or continues another
 * @param due   whether the price must be made anew before the booking is stored
 */
public record Pricing(PriceTerms terms, @Nullable Price price, boolean due) {

    /** Nothing is agreed, and there is no price. */
    public static final Pricing NONE = new Pricing(PriceTerms.NONE, null, false);

    /** These terms, without a price so far. */
    public static Pricing wanted(PriceTerms terms) {
        return new Pricing(terms, null, true);
    }

    /** A price that is up to date. */
    public static Pricing settled(PriceTerms terms, @Nullable Price price) {
        return new Pricing(terms, price, false);
    }

    /** The same, to be made anew. */
    public Pricing outdated() {
        return new Pricing(terms, price, true);
    }

    /** These terms with the price that was made before. */
    public Pricing withTerms(PriceTerms wanted) {
        return new Pricing(wanted, price, due || !wanted.equals(terms));
    }
}
