package herberge.application.booking;

import herberge.application.price.PriceView;
import herberge.domain.booking.Booking;
import herberge.domain.price.Extra;
import herberge.domain.price.Percent;
import herberge.domain.price.Price;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.price.Reduction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price of a booking and what is agreed about it, as every answer shows it.
 *
 * @param price       null if the booking continues another or was made before there were prices
 * @param paidCents   the sum of all payments
 * @param openCents   what is still to be paid; negative if it is owed to the guest, and null without a price
 * @param dueOn       the day until which its standing invoices are to be paid; null if none stands
 * @param formerPrice the price before; only the answer to {@code reprice} has it
 */
public record BookingPriceView(
        List<ExtraView> extras,
        List<ReductionView> reductions,
        @Nullable Boolean memberRate,
        @Nullable Long agreedTotalCents,
        @Nullable String agreedReason,
        @Nullable PriceView price,
        long paidCents,
        @Nullable Long openCents,
        @Nullable LocalDate dueOn,
        @Nullable PriceView formerPrice) {

    /** An extra; {@code serviceId} is the service of the house that it is a copy of. */
    public record ExtraView(
            @Nullable Long serviceId,
            @Nullable String name,
            @Nullable String kind,
            @Nullable Long priceCents,
            @Nullable BigDecimal percent,
            @Nullable String vat,
            long quantity) {

        static ExtraView of(Extra extra) {
            return new ExtraView(
                    extra.serviceId(),
                    extra.name(),
                    extra.kind() == null ? null : extra.kind().code(),
                    extra.priceCents(),
                    value(extra.percent()),
                    extra.vat(),
                    extra.quantity());
        }
    }

    /** A reduction; {@code discountId} is the discount of the house that it is a copy of. */
    public record ReductionView(
            @Nullable Long discountId,
            @Nullable String name,
            @Nullable String kind,
            @Nullable BigDecimal percent,
            @Nullable Long amountCents,
            String base) {

        static ReductionView of(Reduction reduction) {
            return new ReductionView(
                    reduction.discountId(),
                    reduction.name(),
                    reduction.kind() == null ? null : reduction.kind().code(),
                    value(reduction.percent()),
                    reduction.amountCents(),
                    reduction.base().code());
        }
    }

    static BookingPriceView of(Booking booking) {
        Pricing pricing = booking.terms().pricing();
        PriceTerms terms = pricing.terms();
        return new BookingPriceView(
                terms.extras().stream().map(ExtraView::of).toList(),
                terms.reductions().stream().map(ReductionView::of).toList(),
                terms.memberRate(),
                terms.agreedTotalCents(),
                terms.agreedReason(),
                view(pricing.price()),
                booking.paidCents(),
                booking.balance().openCents(),
                booking.account().dueOn(),
                null);
    }

    BookingPriceView withFormer(@Nullable Price former) {
        return new BookingPriceView(
                extras,
                reductions,
                memberRate,
                agreedTotalCents,
                agreedReason,
                price,
                paidCents,
                openCents,
                dueOn,
                view(former));
    }

    private static @Nullable PriceView view(@Nullable Price price) {
        return price == null ? null : PriceView.of(price);
    }

    private static @Nullable BigDecimal value(@Nullable Percent percent) {
        return percent == null ? null : percent.value();
    }
}
