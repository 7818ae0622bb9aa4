package herberge.application.movein;

import herberge.application.port.MoveIns.Kept;
import herberge.application.port.MoveIns.Known;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.Fate;
import herberge.domain.movein.LegacyMoney;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.OpenDecision;
import herberge.domain.movein.Question;
import herberge.domain.movein.RowQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps rows that have no place here as they are, linked to the guest and the booking that they are about. */
final class ArchiveIntake {

    private static final Pattern GUEST_IN_JSON = Pattern.compile("\"guest_id\":(\\d{1,18})");

    private final MoveInContext context;
    private final Ids guests;
    private final Ids bookings;

    ArchiveIntake(MoveInContext context, Ids guests, Ids bookings) {
        this.context = context;
        this.guests = guests;
        this.bookings = bookings;
    }

    /** Archives a whole table. */
    void takeTable(String table) {
        context.chunks(table, this::take);
    }

    /** Archives rows of one table. */
    void take(List<LegacyRow> rows) {
        Map<Long, List<Known>> known = context.moveIns()
                .findKnown(
                        rows.get(0).table(), rows.stream().map(LegacyRow::key).toList());
        List<Kept> kept = new ArrayList<>();
        for (LegacyRow row : rows) {
            LegacyRow safe = RowDigest.withoutSecrets(row);
            String digest = RowDigest.of(safe);
            boolean isKnown =
                    known.getOrDefault(row.key(), List.of()).stream().anyMatch(earlier -> earlier.matches(digest));
            context.account().row(row.table(), row.key(), Fate.ARCHIVED, List.of(), decisions(row, safe));
            if (!isKnown) {
                kept.add(new Kept(safe, digest, Fate.ARCHIVED, List.of(), null, guest(row), booking(row)));
            }
        }
        context.keep(kept);
    }

    private List<OpenDecision> decisions(LegacyRow row, LegacyRow safe) {
        List<OpenDecision> decisions = new ArrayList<>();
        if (!row.equals(safe)) {
            decisions.add(new OpenDecision(row.table(), row.key(), Question.Plain.SECRET_DROPPED));
        }
        if (row.table().equals("guest_credit_transactions")) {
            countCredit(row, decisions);
        }
        return decisions;
    }

    private void countCredit(LegacyRow row, List<OpenDecision> decisions) {
        OptionalLong cents = LegacyMoney.cents(row.value("amount"));
        context.account().credit(cents.orElse(0));
        String type = String.valueOf(row.text("transaction_type"));
        boolean takes = type.equals("used") || type.equals("expired");
        if (cents.isEmpty() || (takes && cents.getAsLong() > 0) || (type.equals("added") && cents.getAsLong() < 0)) {
            decisions.add(new OpenDecision(
                    row.table(), row.key(), new RowQuestion.CreditSign(type, String.valueOf(row.value("amount")))));
        }
    }

    private @Nullable GuestId guest(LegacyRow row) {
        Long id = guests.find(row.number("guest_id"));
        if (id == null && row.table().equals("transaction_log")) {
            id = guestInLog(row);
        }
        return id == null ? null : new GuestId(id);
    }

    private @Nullable Long guestInLog(LegacyRow row) {
        if ("guests".equals(row.text("table_name"))) {
            return guests.find(row.number("record_id"));
        }
        return Stream.of("new_data", "old_data")
                .map(row::text)
                .flatMap(Stream::ofNullable)
                .map(GUEST_IN_JSON::matcher)
                .filter(Matcher::find)
                .map(found -> guests.find(Long.valueOf(found.group(1))))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private @Nullable BookingId booking(LegacyRow row) {
        Long id = bookings.find(row.number("booking_id"));
        return id == null ? null : new BookingId(id);
    }
}
