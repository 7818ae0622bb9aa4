package herberge.cli.input;

import herberge.cli.api.Booking;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups bookings into stays: a stay that changes rooms has a booking for each part. */
public final class Stays {

    private Stays() {}

    /** Returns the parts of each stay by check-in; the stays are in the order of their first booking in the list. */
    public static List<List<Booking>> of(List<Booking> bookings) {
        Map<Long, Booking> byId = new HashMap<>();
        bookings.forEach(booking -> byId.put(booking.storedId(), booking));
        return bookings.stream()
                .collect(Collectors.groupingBy(
                        booking -> first(booking, byId).storedId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(parts -> parts.stream()
                        .sorted(Comparator.comparing(Booking::checkIn))
                        .toList())
                .toList();
    }

    private static Booking first(Booking booking, Map<Long, Booking> byId) {
        Booking first = booking;
        for (int i = 0; i < byId.size(); i++) {
            Booking before = find(first.chain().continuesId(), byId);
            if (before == null) {
                return first;
            }
            first = before;
        }
        return first;
    }

    private static @Nullable Booking find(@Nullable Long id, Map<Long, Booking> byId) {
        return id == null ? null : byId.get(id);
    }

    /** Returns the part in which the guest is on the day; the first part before the stay, and the last one after it. */
    static Booking partOn(LocalDate day, List<Booking> parts) {
        return parts.stream()
                .filter(part -> !part.checkIn().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(parts.get(0));
    }
}
