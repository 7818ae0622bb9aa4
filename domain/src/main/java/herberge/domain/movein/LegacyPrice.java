package herberge.domain.movein;

import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.ImportedPrice;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceLineRule;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.price.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the price of a booking from the amounts of its row. The total is what was agreed; the lines sum to it:
 *
 * <ol>
 *   <li>the nights, {@code grundpreis};
 *   <li>each service that was entered; what {@code services_preis} has beyond them is the final cleaning if it is the
 *       amount of that, and else a line for services that are unknown;
 *   <li>each discount that was entered; what {@code rabatt_preis} has beyond them is the member discount, which the desktop
 *       program stored without a row;
 *   <li>what the total differs by.
 * </ol>
 *
 * @param row     with amounts in which {@link BookingMoney} found no fault
 * @param charges the services and discounts that were entered
 * @param cleaningCents what the final cleaning of its room costs
 * @param vat     the VAT code that the services have in a price that is made anew
 */
public record LegacyPrice(LegacyRow row, long nights, List<LegacyCharge> charges, long cleaningCents, String vat) {

    /** A difference that comes from the rounding of parts, each on its own. */
    private static final long ROUNDING_CENTS = 2;

    /** What the terms of a booking may have at most. */
    private static final long MOST_CENTS = 10_000_000;

    public LegacyPrice {
        charges = List.copyOf(charges);
    }

    /**
     * Returns the price, and what is agreed for one that is made anew later.
     *
     * @param price  without lines so far
     * @param member whether the guest is a member
     */
    public Pricing pricing(RowNotes notes, ImportedPrice price, boolean member) {
        long nightsCents = cents("grundpreis");
        long total = cents("gesamtpreis");
        price.addNights(nights, nightsCents);
        addServices(notes, price, nightsCents);
        boolean memberDiscount = addDiscounts(price, nightsCents, total);
        price.add(PriceLineRule.IMPORTED_DIFFERENCE, null, total - price.totalCents());
        PriceTerms terms = new PriceTerms(extras(), reductions(), memberDiscount || member, null, null);
        return Pricing.settled(terms, price.price());
    }

    private void addServices(RowNotes notes, ImportedPrice price, long nightsCents) {
        long entered = 0;
        for (LegacyCharge service : only(true)) {
            long cents = service.amount(nightsCents, nightsCents + entered);
            price.add(PriceLineRule.IMPORTED_EXTRA, service.name(), cents);
            entered += cents;
        }
        long left = cents("services_preis") - entered;
        if (left == cleaningCents) {
            price.add(PriceLineRule.IMPORTED_CLEANING, null, left);
            if (isCleanedTwice(left)) {
                notes.decide(Question.Plain.CLEANED_TWICE);
            }
        } else if (row.has("services_preis") && cents("services_preis") > 0) {
            price.add(PriceLineRule.IMPORTED_SERVICES, null, left);
        }
    }

    /** Returns whether there is a member discount. */
    private boolean addDiscounts(ImportedPrice price, long nightsCents, long total) {
        long stored = cents("rabatt_preis");
        if (stored <= 0) {
            return false;
        }
        long before = price.totalCents();
        boolean rounded = Math.abs(before - stored - total) <= ROUNDING_CENTS;
        long off = rounded ? before - total : stored;
        List<Long> amounts = fitting(nightsCents, before, off);
        List<LegacyCharge> discounts = amounts.isEmpty() ? List.of() : only(false);
        long left = off;
        for (int i = 0; i < discounts.size(); i++) {
            price.add(PriceLineRule.IMPORTED_REDUCTION, discounts.get(i).name(), -amounts.get(i));
            left -= amounts.get(i);
        }
        boolean unexplained = amounts.isEmpty() && !only(false).isEmpty();
        price.add(unexplained ? PriceLineRule.IMPORTED_REDUCTION : PriceLineRule.IMPORTED_MEMBER_DISCOUNT, null, -left);
        return !unexplained && left > 0;
    }

    /**
     * The amounts of the discounts that were entered; empty if together they are more than what was taken off. The desktop
     * program took percentages of everything or of the nights, depending on what was edited last.
     */
    private List<Long> fitting(long nightsCents, long before, long off) {
        for (long base : List.of(before, nightsCents)) {
            List<Long> amounts = only(false).stream()
                    .map(discount -> discount.amount(base, base))
                    .toList();
            if (amounts.stream().mapToLong(Long::longValue).sum() <= off) {
                return amounts;
            }
        }
        return List.of();
    }

    private List<LegacyCharge> only(boolean service) {
        return charges.stream().filter(charge -> charge.service() == service).toList();
    }

    private List<Extra> extras() {
        List<Extra> extras = new ArrayList<>();
        for (LegacyCharge service : usable(true, Extra.MAX_EXTRAS)) {
            ExtraKind kind = service.percent() == null
                    ? ExtraKind.PER_STAY
                    : (service.ofTotal() ? ExtraKind.PERCENT_OF_TOTAL : ExtraKind.PERCENT_OF_OVERNIGHT);
            Long cents = service.percent() == null ? service.cents() : null;
            extras.add(new Extra(service.name(), kind, cents, service.percent(), vat, 1));
        }
        return extras;
    }

    private List<Reduction> reductions() {
        return usable(false, Reduction.MAX_REDUCTIONS).stream()
                .map(discount -> discount.percent() == null
                        ? new Reduction(
                                discount.name(), Reduction.Kind.FIXED, null, discount.cents(), PercentBase.TOTAL)
                        : new Reduction(
                                discount.name(), Reduction.Kind.PERCENT, discount.percent(), null, PercentBase.TOTAL))
                .toList();
    }

    /** What the terms of a booking may have; the lines have the others. */
    private List<LegacyCharge> usable(boolean service, int most) {
        return only(service).stream()
                .filter(charge -> charge.name() != null && charge.cents() <= MOST_CENTS)
                .filter(charge -> charge.percent() != null || charge.cents() > 0)
                .limit(most)
                .toList();
    }

    /** Whether final cleaning was entered as a service beside that of the room. */
    private boolean isCleanedTwice(long left) {
        return left > 0
                && only(true).stream()
                        .anyMatch(service -> "endreinigung"
                                .equals(String.valueOf(service.name()).toLowerCase(Locale.ROOT)));
    }

    private long cents(String column) {
        return LegacyMoney.cents(row.value(column)).orElse(0);
    }
}
