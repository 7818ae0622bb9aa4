package herberge.domain.price;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import herberge.domain.price.PriceLine.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of what is taken off: the member discount, and reductions. Each is computed once and divided among the
 * VAT codes and rates that it reaches; none makes the amount of a code negative.
 */
final class DiscountLines {

    private final List<PriceLine> overnight;
    private final List<PriceLine> full;
    private final VatAmounts vat;
    private final List<VatAmounts.Key> keys;

    /**
     * @param overnight the lines of the nights
     * @param full      overnight, cleaning and extras
     */
    DiscountLines(List<PriceLine> overnight, List<PriceLine> full, VatAmounts vat) {
        this.overnight = overnight;
        this.full = full;
        this.vat = vat;
        this.keys = List.copyOf(vat.of(full).keySet());
    }

    /** A reduction, and the amount that it takes off at most. */
    private record Wanted(Reduction reduction, long baseCents, long cents) {

        private static final Comparator<Wanted> ORDER = Comparator.<Wanted>comparingInt(
                        wanted -> wanted.isFixed() ? 1 : 0)
                .thenComparing(Comparator.comparingLong(Wanted::cents).reversed())
                .thenComparing(wanted -> requireNonNull(wanted.reduction().name()))
                .thenComparing(wanted -> wanted.reduction().base())
                .thenComparing(wanted -> requireNonNullElse(wanted.reduction().percent(), Percent.ZERO));

        boolean isFixed() {
            return reduction.kind() == Reduction.Kind.FIXED;
        }

        PriceLineRule rule() {
            if (isFixed()) {
                return PriceLineRule.REDUCTION_FIXED;
            }
            return reduction.base() == PercentBase.OVERNIGHT
                    ? PriceLineRule.REDUCTION_PERCENT_OF_OVERNIGHT
                    : PriceLineRule.REDUCTION_PERCENT_OF_TOTAL;
        }

        List<Figure> figures(long granted) {
            return isFixed()
                    ? List.of(Figure.of("amountCents", cents), Figure.of("grantedCents", granted))
                    : List.of(
                            Figure.of(requireNonNull(reduction.percent())),
                            Figure.of("baseCents", baseCents),
                            Figure.of("grantedCents", granted));
        }
    }

    List<PriceLine> ofMember(MemberDiscount discount) {
        Percent percent = requireNonNull(discount.percent());
        boolean ofNights = discount.base() == PercentBase.OVERNIGHT;
        long base = PriceLine.sum(base(discount.base()));
        long granted = percent.of(base);
        return lines(
                ofNights ? PriceLineRule.MEMBER_PERCENT_OF_OVERNIGHT : PriceLineRule.MEMBER_PERCENT_OF_TOTAL,
                null,
                Proportion.distribute(granted, weights(base(discount.base()))),
                List.of(Figure.of(percent), Figure.of("baseCents", base), Figure.of("grantedCents", granted)));
    }

    /**
     * Percentages before fixed amounts; where all together exceed what is left, fixed amounts give way first.
     *
     * @param discount the lines of the member discount
     */
    List<PriceLine> of(List<Reduction> reductions, List<PriceLine> discount) {
        List<Wanted> sorted =
                reductions.stream().map(this::wanted).sorted(Wanted.ORDER).toList();
        long[] left = remaining(discount);
        long[] granted = granted(sorted, LongStream.of(left).sum());
        List<PriceLine> lines = new ArrayList<>();
        for (int i = 0; i < granted.length; i++) {
            Wanted wanted = sorted.get(i);
            long[] weights =
                    wanted.isFixed() ? left : weights(base(wanted.reduction().base()));
            long[] parts = within(left, granted[i], weights);
            for (int key = 0; key < parts.length; key++) {
                left[key] -= parts[key];
            }
            lines.addAll(lines(wanted.rule(), wanted.reduction().name(), parts, wanted.figures(granted[i])));
        }
        return lines;
    }

    private Wanted wanted(Reduction reduction) {
        if (reduction.kind() == Reduction.Kind.FIXED) {
            return new Wanted(reduction, 0, requireNonNull(reduction.amountCents()));
        }
        long base = PriceLine.sum(base(reduction.base()));
        return new Wanted(reduction, base, requireNonNull(reduction.percent()).of(base));
    }

    private static long[] granted(List<Wanted> wanted, long left) {
        long[] percentages = amounts(wanted, false);
        long[] fixed = amounts(wanted, true);
        long[] first = capped(percentages, left);
        long[] second = capped(fixed, left - LongStream.of(first).sum());
        return LongStream.concat(LongStream.of(first), LongStream.of(second)).toArray();
    }

    private static long[] amounts(List<Wanted> wanted, boolean fixed) {
        return wanted.stream()
                .filter(each -> each.isFixed() == fixed)
                .mapToLong(Wanted::cents)
                .toArray();
    }

    private static long[] capped(long[] amounts, long left) {
        return LongStream.of(amounts).sum() <= left ? amounts : Proportion.distribute(left, amounts);
    }

    /** Distributes by the weights; what exceeds the remaining amount of a key goes to the others. */
    private static long[] within(long[] left, long cents, long[] weights) {
        long[] parts = Proportion.distribute(cents, weights);
        long[] free = new long[parts.length];
        long excess = 0;
        for (int i = 0; i < parts.length; i++) {
            excess += Math.max(0, parts[i] - left[i]);
            parts[i] = Math.min(parts[i], left[i]);
            free[i] = left[i] - parts[i];
        }
        long[] moved = Proportion.distribute(excess, free);
        for (int i = 0; i < parts.length; i++) {
            parts[i] += moved[i];
        }
        return parts;
    }

    private List<PriceLine> base(PercentBase base) {
        return base == PercentBase.OVERNIGHT ? overnight : full;
    }

    /** The amounts of these lines, in the order of the keys. */
    private long[] weights(List<PriceLine> lines) {
        SortedMap<VatAmounts.Key, Long> amounts = vat.of(lines);
        return keys.stream().mapToLong(key -> amounts.getOrDefault(key, 0L)).toArray();
    }

    private long[] remaining(List<PriceLine> discount) {
        List<PriceLine> lines = new ArrayList<>(full);
        lines.addAll(discount);
        return weights(lines);
    }

    private List<PriceLine> lines(PriceLineRule rule, @Nullable String name, long[] parts, List<Figure> figures) {
        List<PriceLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                VatAmounts.Key key = keys.get(i);
                lines.add(new PriceLine(rule, name, 1, -parts[i], key.code(), key.percent(), figures));
            }
        }
        return lines;
    }
}
