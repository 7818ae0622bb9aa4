package herberge.adapter.documents;

import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.price.Percent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An invoice in net amounts, as EN 16931 counts, made of one in gross amounts, as the house does. The tax of each VAT code
 * and rate is that of the invoice; the nets of its lines are rounded by largest remainder, so that they sum to its net.
 *
 * @param lines      what is charged
 * @param allowances discounts; their nets are negative, except on a cancellation
 * @param taxes      one for each rate, in the order of the lines
 */
record NetInvoice(List<Line> lines, List<Line> allowances, List<Tax> taxes) {

    /** A line and its net. */
    record Line(InvoiceLine line, long netCents) {

        /** Whether it lowers the invoice; EN 16931 has no negative prices. */
        boolean isAllowance() {
            return line.isDiscount() || line.unitCents() < 0;
        }
    }

    /**
     * What the invoice contains at one rate.
     *
     * @param lines at this rate
     */
    record Tax(Percent percent, long netCents, long taxCents, List<InvoiceLine> lines) {

        long grossCents() {
            return netCents + taxCents;
        }
    }

    private record Group(String code, Percent percent) {}

    private static final int WHOLE = 10_000;

    static NetInvoice of(InvoiceContent content) {
        List<InvoiceLine> all = content.lines();
        long sign = content.kind() == InvoiceKind.CANCELLATION ? -1 : 1; // rounded as on the invoice that is taken back
        long[] nets = new long[all.size()];
        Map<Percent, Tax> taxes = new LinkedHashMap<>();
        groups(all).forEach((group, positions) -> {
            long[] gross = positions.stream()
                    .mapToLong(i -> sign * all.get(i).amountCents())
                    .toArray();
            long[] parts = nets(gross, group.percent());
            for (int i = 0; i < parts.length; i++) {
                nets[positions.get(i)] = sign * parts[i];
            }
            long total = sign * LongStream.of(gross).sum();
            List<InvoiceLine> lines = positions.stream().map(all::get).toList();
            taxes.merge(group.percent(), tax(group.percent(), total, lines), NetInvoice::sum);
        });
        List<Line> lines = IntStream.range(0, nets.length)
                .mapToObj(i -> new Line(all.get(i), nets[i]))
                .toList();
        return new NetInvoice(
                lines.stream().filter(line -> !line.isAllowance()).toList(),
                lines.stream().filter(Line::isAllowance).toList(),
                List.copyOf(taxes.values()));
    }

    private static Map<Group, List<Integer>> groups(List<InvoiceLine> lines) {
        Map<Group, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Group group = new Group(lines.get(i).vat(), lines.get(i).percent());
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(i);
        }
        return groups;
    }

    private static Tax tax(Percent percent, long grossCents, List<InvoiceLine> lines) {
        long taxCents = percent.taxIn(grossCents);
        return new Tax(percent, grossCents - taxCents, taxCents, lines);
    }

    private static Tax sum(Tax one, Tax other) {
        List<InvoiceLine> lines = new ArrayList<>(one.lines());
        lines.addAll(other.lines());
        return new Tax(
                one.percent(),
                one.netCents() + other.netCents(),
                one.taxCents() + other.taxCents(),
                List.copyOf(lines));
    }

    /** The nets of gross amounts, which sum to the net of their sum. */
    private static long[] nets(long[] gross, Percent percent) {
        long divisor = (long) WHOLE + percent.hundredths();
        long total = LongStream.of(gross).sum();
        long[] nets = new long[gross.length];
        for (int i = 0; i < nets.length; i++) {
            nets[i] = Math.floorDiv(gross[i] * WHOLE, divisor);
        }
        long missing = total - percent.taxIn(total) - LongStream.of(nets).sum();
        IntStream.range(0, nets.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -Math.floorMod(gross[i] * WHOLE, divisor)))
                .limit(missing)
                .forEach(i -> nets[i]++);
        return nets;
    }

    long lineTotalCents() {
        return lines.stream().mapToLong(Line::netCents).sum();
    }

    /** The sum of the discounts as EN 16931 has it: positive, except on a cancellation. */
    long allowanceTotalCents() {
        return -allowances.stream().mapToLong(Line::netCents).sum();
    }

    long netCents() {
        return taxes.stream().mapToLong(Tax::netCents).sum();
    }

    long taxCents() {
        return taxes.stream().mapToLong(Tax::taxCents).sum();
    }
}
