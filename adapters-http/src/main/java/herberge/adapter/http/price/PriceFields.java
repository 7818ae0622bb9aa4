package herberge.adapter.http.price;

import herberge.adapter.http.shared.JsonFields;
import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Reduction;
import org.jspecify.annotations.Nullable;

/** What is agreed about the price of a stay, as requests have it. */
public final class PriceFields {

    private static final String EXTRA_KINDS =
            "per-stay, per-night, per-person, per-person-night, percent-of-overnight, percent-of-total";

    private static final String PERCENT = "a number from 0 to 100 with at most two decimal places";

    private PriceFields() {}

    public static PriceTerms terms(JsonFields in, PriceTerms current) {
        return new PriceTerms(
                in.objects("extras", Extra.MAX_EXTRAS, current.extras(), PriceFields::extra),
                in.objects("reductions", Reduction.MAX_REDUCTIONS, current.reductions(), PriceFields::reduction),
                in.optionalFlag("memberRate", current.memberRate()),
                in.number("agreedTotalCents", current.agreedTotalCents()),
                in.text("agreedReason", current.agreedReason()));
    }

    private static Extra extra(JsonFields in) {
        return new Extra(
                in.text("name", null),
                extraKind(in, null),
                in.number("priceCents", null),
                percent(in, null),
                in.text("vat", null),
                in.amount("quantity", 1),
                in.number("serviceId", null));
    }

    private static Reduction reduction(JsonFields in) {
        return new Reduction(
                in.text("name", null),
                reductionKind(in, null),
                percent(in, null),
                in.number("amountCents", null),
                base(in, PercentBase.TOTAL),
                in.number("discountId", null));
    }

    public static @Nullable ExtraKind extraKind(JsonFields in, @Nullable ExtraKind current) {
        return in.choice(
                "kind", current, EXTRA_KINDS, code -> ExtraKind.of(code).orElse(null));
    }

    public static Reduction.@Nullable Kind reductionKind(JsonFields in, Reduction.@Nullable Kind current) {
        return in.choice(
                "kind",
                current,
                "percent, fixed",
                code -> Reduction.Kind.of(code).orElse(null));
    }

    public static PercentBase base(JsonFields in, PercentBase current) {
        return in.choiceOf(
                "base",
                current,
                "overnight, total",
                code -> PercentBase.of(code).orElse(null));
    }

    public static @Nullable Percent percent(JsonFields in, @Nullable Percent current) {
        return in.decimal(
                "percent", current, PERCENT, value -> Percent.of(value).orElse(null));
    }
}
