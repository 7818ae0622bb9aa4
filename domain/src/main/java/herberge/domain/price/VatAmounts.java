package herberge.domain.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums lines by VAT code and rate, in the order of the codes in the settings. */
final class VatAmounts {

    private final VatRates rates;

    VatAmounts(VatRates rates) {
        this.rates = rates;
    }

    /**
     * A code at a rate; {@code position} is that of the code in the settings.
     */
    record Key(int position, String code, Percent percent) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::position).thenComparing(Key::percent);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    SortedMap<Key, Long> of(List<PriceLine> lines) {
        SortedMap<Key, Long> sums = new TreeMap<>();
        for (PriceLine line : lines) {
            Key key = new Key(rates.position(line.vat()), line.vat(), line.percent());
            sums.merge(key, line.amountCents(), Long::sum);
        }
        return sums;
    }

    List<VatGroup> groups(List<PriceLine> lines) {
        List<VatGroup> groups = new ArrayList<>();
        of(lines).forEach((key, cents) -> groups.add(new VatGroup(key.code(), key.percent(), cents)));
        return groups;
    }
}
