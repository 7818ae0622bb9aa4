package herberge.domain.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stay costs. The lines sum to the total, and so do the VAT groups. */
public record Price(List<PriceLine> lines, List<VatGroup> vat) {

    public Price {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
    }

    /**
     * Returns a price as it was stored. Nothing is computed anew.
     *
     * @param lines read by {@link #storedLine}
     * @param vat   read by {@link #storedGroup}
     */
    public static Price stored(List<PriceLine> lines, List<VatGroup> vat) {
        return new Price(lines, vat);
    }

    public static PriceLine storedLine(
            PriceLineRule rule,
            @Nullable String name,
            long quantity,
            long unitCents,
            String vat,
            Percent percent,
            Map<String, BigDecimal> figures) {
        List<PriceLine.Figure> numbers = figures.entrySet().stream()
                .map(figure -> new PriceLine.Figure(figure.getKey(), figure.getValue()))
                .toList();
        return new PriceLine(rule, name, quantity, unitCents, vat, percent, numbers);
    }

    public static VatGroup storedGroup(String code, Percent percent, long grossCents) {
        return new VatGroup(code, percent, grossCents);
    }

    /** Returns the VAT that lines of this price contain, in the order of the price. */
    public List<VatGroup> vatOf(List<PriceLine> some) {
        return vat.stream()
                .map(group -> group.of(some))
                .filter(group -> group.grossCents() != 0)
                .toList();
    }

    /**
     * Divides an amount among VAT groups in proportion to them, by largest remainder.
     *
     * @param groups with positive amounts only
     */
    public static List<VatGroup> share(long cents, List<VatGroup> groups) {
        long[] parts = Proportion.distribute(
                cents, groups.stream().mapToLong(VatGroup::grossCents).toArray());
        List<VatGroup> shares = new ArrayList<>();
        for (VatGroup group : groups) {
            shares.add(new VatGroup(group.code(), group.percent(), parts[shares.size()]));
        }
        return shares;
    }

    /** Whether another program computed the price. It is kept as it came until it is made anew on request. */
    public boolean isImported() {
        return lines.stream().anyMatch(line -> line.rule().isImported());
    }

    /** Returns the sums of groups of the same code and rate, in the order in which these come first. */
    public static List<VatGroup> sum(List<VatGroup> groups) {
        Map<VatGroup, Long> sums = new LinkedHashMap<>();
        for (VatGroup group : groups) {
            sums.merge(new VatGroup(group.code(), group.percent(), 0), group.grossCents(), Math::addExact);
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new VatGroup(sum.getKey().code(), sum.getKey().percent(), sum.getValue()))
                .toList();
    }

    public long totalCents() {
        return PriceLine.sum(lines);
    }
}
