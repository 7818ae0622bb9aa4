package herberge.application.movein;

import herberge.application.port.LegacyHouse;
import herberge.domain.movein.BookingMapping;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTime;
import herberge.domain.movein.LikelyDoubles;
import herberge.domain.movein.Overlaps;
import herberge.domain.movein.Overlaps.Held;
import herberge.domain.shared.StayPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of the whole database before the first row is taken.
 *
 * @param placeholderDates dates of birth that mean "unknown"
 * @param doubles          guests who may be the same person
 * @param categories       how many guests have the name of a category as their only note
 * @param members          the keys of guests who are members
 * @param confirmations    when a confirmation was sent first, by the key of the booking
 */
record DatabaseFacts(
        Set<String> placeholderDates,
        LikelyDoubles doubles,
        Map<String, Long> categories,
        Set<Long> members,
        Map<Long, Instant> confirmations,
        Overlaps overlaps) {

    /** So many guests, and one of so many, are not born on the same 1 January by chance. */
    private static final long REPEATED = 3;

    private static final long SHARE = 200;

    private static final Set<String> CATEGORIES = Set.of("Urlauber", "Stiftungsfall");

    static DatabaseFacts read(MoveInContext context, Overlaps.Rule rule) {
        Map<String, Long> births = new HashMap<>();
        Map<String, Long> categories = new TreeMap<>();
        Set<Long> members = new HashSet<>();
        LikelyDoubles doubles = new LikelyDoubles();
        context.house().read("guests", row -> {
            String born = row.text("geburtsdatum");
            if (born != null && born.endsWith("-01-01")) {
                births.merge(born, 1L, Long::sum);
            }
            String note = row.text("notizen");
            if (note != null && CATEGORIES.contains(note)) {
                categories.merge(note, 1L, Long::sum);
            }
            if (row.flag("dpolg_mitglied")) {
                members.add(row.key());
            }
            doubles.add(row.key(), row.text("vorname"), row.text("nachname"), address(row));
        });
        long least = Math.max(
                REPEATED, Objects.requireNonNull(context.tables().get("guests")).rows() / SHARE);
        births.values().removeIf(count -> count < least);
        return new DatabaseFacts(
                Set.copyOf(births.keySet()),
                doubles,
                categories,
                members,
                confirmations(context),
                new Overlaps(held(context.house()), rule));
    }

    /** Placeholders are no address that two guests share. */
    private static @Nullable String address(LegacyRow row) {
        String address = row.text("email");
        return address == null || !address.contains("@") ? null : address.strip();
    }

    private static Map<Long, Instant> confirmations(MoveInContext context) {
        Map<Long, Instant> sent = new HashMap<>();
        if (context.has("email_logs", "booking_id")) {
            context.house().read("email_logs", row -> {
                Long booking = row.number("booking_id");
                if (booking != null
                        && "confirmation".equals(row.text("template_name"))
                        && "gesendet".equals(row.text("status"))) {
                    LegacyTime.instant(row.text("sent_at"))
                            .ifPresent(
                                    at -> sent.merge(booking, at, (one, other) -> one.isBefore(other) ? one : other));
                }
            });
        }
        return sent;
    }

    /** The stays that hold a room. */
    static List<Held> held(LegacyHouse house) {
        List<Held> stays = new ArrayList<>();
        house.read("bookings", row -> {
            StayPeriod nights = BookingMapping.held(row);
            Long room = row.number("room_id");
            if (nights != null && room != null) {
                stays.add(new Held(row.key(), String.valueOf(row.text("reservierungsnummer")), room, nights));
            }
        });
        return stays;
    }
}
