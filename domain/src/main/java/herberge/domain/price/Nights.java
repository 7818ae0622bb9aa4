package herberge.domain.price;

import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Nights that follow each other and have something in common.
 *
 * @param first the first night
 * @param value what the nights have in common
 */
record Nights<V>(LocalDate first, long count, V value) {

    /** Divides a stay into as few groups as possible. */
    static <V> List<Nights<V>> of(StayPeriod stay, Function<LocalDate, V> valueOf) {
        List<Nights<V>> groups = new ArrayList<>();
        LocalDate first = stay.checkIn();
        V value = valueOf.apply(first);
        for (Iterator<LocalDate> later = stay.days().skip(1).iterator(); later.hasNext(); ) {
            LocalDate night = later.next();
            V next = valueOf.apply(night);
            if (!next.equals(value)) {
                groups.add(new Nights<>(first, first.until(night, ChronoUnit.DAYS), value));
                first = night;
                value = next;
            }
        }
        groups.add(new Nights<>(first, first.until(stay.checkOut(), ChronoUnit.DAYS), value));
        return groups;
    }
}
