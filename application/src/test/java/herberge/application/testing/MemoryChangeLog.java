package herberge.application.testing;

import herberge.application.access.UserView;
import herberge.application.booking.BookingPriceView;
import herberge.application.booking.BookingView;
import herberge.application.booking.GroupView;
import herberge.application.catalog.DiscountView;
import herberge.application.catalog.ServiceView;
import herberge.application.company.CompanySettingsView;
import herberge.application.credit.CreditView;
import herberge.application.guest.GuestView;
import herberge.application.invoice.InvoiceEventView;
import herberge.application.payer.PayerView;
import herberge.application.payment.PaymentView;
import herberge.application.port.Bookings;
import herberge.application.port.ChangeLog;
import herberge.application.price.PriceSettingsView;
import herberge.application.reminder.ReminderSettingsView;
import herberge.application.reminder.ReminderView;
import herberge.application.room.RoomBlockView;
import herberge.application.room.RoomView;
import herberge.application.shared.Caller;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.VersionConflict.Since;
import herberge.application.testing.MemoryState.Logged;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingGroup;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.company.StoredCompanySettings;
import herberge.domain.credit.Credit;
import herberge.domain.guest.Guest;
import herberge.domain.invoice.Invoice;
import herberge.domain.payer.Payer;
import herberge.domain.payment.Payment;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.shared.Version;
import herberge.domain.user.User;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change log in memory. Its field names are those of the views, which the API uses. */
public final class MemoryChangeLog implements ChangeLog {

    private static final Set<String> UNTOLD =
            Set.of("id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "lastLogin", "room", "guest");

    private static final String KEY_CODE = "keyCode";
    private static final String WITHHELD = "(changed)";

    private final MemoryTransactions transactions;
    private final Clock clock;

    MemoryChangeLog(MemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An entity as the log reports it. */
    private record Told(EntityKind kind, long id, long version, Map<String, @Nullable Object> fields) {}

    void created(Object made) {
        write(Operation.CREATED, told(made), null, made, changes(null, made));
    }

    void updated(Object before, Object after) {
        write(Operation.UPDATED, told(after), before, after, changes(before, after));
    }

    void updatedWithPassword(User before, User after) {
        List<FieldChange> changes = new ArrayList<>(changes(before, after));
        changes.add(new FieldChange("password", null, WITHHELD));
        write(Operation.UPDATED, told(after), before, after, changes);
    }

    void deleted(Object removed) {
        write(Operation.DELETED, told(removed), removed, null, changes(removed, null));
    }

    /** The end of an erasure; the log keeps that there was one. */
    void erased(Object blankBefore, Object after) {
        write(Operation.ERASED, told(after), blankBefore, after, changes(blankBefore, after));
    }

    private void write(
            Operation operation,
            Told thing,
            @Nullable Object before,
            @Nullable Object after,
            List<FieldChange> changes) {
        Caller by = transactions.caller();
        HistoryEntry entry = new HistoryEntry(
                thing.version(), clock.instant(), by.userId().value(), by.username(), operation, changes);
        transactions
                .write()
                .log
                .add(new Logged(
                        transactions.change(),
                        thing.kind(),
                        thing.id(),
                        before,
                        after,
                        entry,
                        by,
                        operation == Operation.ERASED));
    }

    @Override
    public Slice<HistoryEntry> history(EntityKind kind, long id, PageRequest page) {
        List<Logged> log = transactions.read().log;
        Cursor after = page.after();
        int before = after == null ? log.size() : Integer.parseInt(after.keys().get(0));
        List<Integer> found = new ArrayList<>();
        for (int i = before - 1; i >= 0; i--) {
            if (log.get(i).kind() == kind && log.get(i).id() == id) {
                found.add(i);
            }
        }
        return MemoryPages.slice(
                        found, page.limit(), place -> log.get(place).toString().length(), place -> Cursor.of(place))
                .map(place -> log.get(place).entry());
    }

    @Override
    public List<Since> since(EntityKind kind, long id, Version version) {
        List<Logged> later = transactions.read().log.stream()
                .filter(logged -> logged.kind() == kind && logged.id() == id)
                .filter(logged -> isSince(logged, version))
                .toList();
        Map<String, Since> since = new LinkedHashMap<>();
        for (int i = 0; i < later.size(); i++) {
            Logged logged = later.get(i);
            Object removed = i == 0 ? null : later.get(i - 1).before();
            Object before = logged.before() == null ? removed : logged.before();
            if (logged.after() != null || i == later.size() - 1) {
                HistoryEntry by = logged.entry();
                changes(before, logged.after())
                        .forEach(change -> since.merge(
                                change.field(),
                                new Since(
                                        change.field(),
                                        change.from(),
                                        change.to(),
                                        by.userId(),
                                        by.username(),
                                        by.at()),
                                Since::then));
            }
        }
        return List.copyOf(since.values());
    }

    private static boolean isSince(Logged logged, Version version) {
        long its = Objects.requireNonNull(logged.entry().version());
        return its > version.value() || (logged.after() == null && its == version.value());
    }

    /** The differing fields by their API names; for a key code only that it differs. */
    static List<FieldChange> changes(@Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> from =
                before == null ? Map.of() : told(before).fields();
        Map<String, @Nullable Object> to =
                after == null ? Map.of() : told(after).fields();
        Map<String, @Nullable Object> all = new LinkedHashMap<>(from);
        all.putAll(to);
        List<FieldChange> changes = new ArrayList<>();
        for (String field : all.keySet()) {
            if (!field.equals(KEY_CODE) && !Objects.equals(from.get(field), to.get(field))) {
                changes.add(new FieldChange(field, from.get(field), to.get(field)));
            }
        }
        if (after != null && !Objects.equals(from.get(KEY_CODE), to.get(KEY_CODE))) {
            changes.add(new FieldChange(KEY_CODE, null, WITHHELD));
        }
        return changes;
    }

    private static Told told(Object thing) {
        if (thing instanceof Room room) {
            return new Told(EntityKind.ROOM, room.id().value(), room.version().value(), fields(RoomView.of(room)));
        } else if (thing instanceof RoomBlock block) {
            return new Told(
                    EntityKind.ROOM_BLOCK,
                    block.id().value(),
                    block.version().value(),
                    fields(RoomBlockView.of(block)));
        } else if (thing instanceof Guest guest) {
            return new Told(
                    EntityKind.GUEST, guest.id().value(), guest.version().value(), fields(GuestView.of(guest)));
        } else if (thing instanceof Booking booking) {
            BookingView view = BookingView.of(new Bookings.Named(booking, "", ""));
            return new Told(
                    EntityKind.BOOKING, booking.id().value(), booking.version().value(), fields(view));
        } else if (thing instanceof BookingGroup group) {
            return new Told(
                    EntityKind.GROUP, group.id().value(), group.version().value(), fields(GroupView.of(group)));
        } else if (thing instanceof Credit credit) {
            return new Told(EntityKind.CREDIT, credit.id().value(), 1, fields(CreditView.of(credit)));
        } else if (thing instanceof Payment payment) {
            return new Told(EntityKind.PAYMENT, payment.id().value(), 1, fields(PaymentView.of(payment)));
        } else if (thing instanceof Payer payer) {
            return new Told(
                    EntityKind.PAYER, payer.id().value(), payer.version().value(), fields(PayerView.of(payer)));
        } else if (thing instanceof Invoice invoice) {
            return new Told(EntityKind.INVOICE, invoice.id().value(), 1, fields(InvoiceEventView.of(invoice)));
        } else if (thing instanceof Reminder reminder) {
            return new Told(
                    EntityKind.REMINDER,
                    reminder.id().value(),
                    reminder.version().value(),
                    fields(ReminderView.of(reminder)));
        } else if (thing instanceof StoredReminderSettings rules) {
            return new Told(
                    EntityKind.REMINDER_SETTINGS, 1, rules.version().value(), fields(ReminderSettingsView.of(rules)));
        } else if (thing instanceof StoredPriceSettings rules) {
            return new Told(EntityKind.PRICE_SETTINGS, 1, rules.version().value(), fields(PriceSettingsView.of(rules)));
        } else if (thing instanceof StoredCompanySettings company) {
            return new Told(
                    EntityKind.COMPANY_SETTINGS, 1, company.version().value(), fields(CompanySettingsView.of(company)));
        } else if (thing instanceof CatalogEntry<?> entry) {
            return told(entry);
        } else if (thing instanceof User user) {
            Map<String, @Nullable Object> fields = fields(UserView.of(user));
            fields.put("mustChangePassword", user.mustChangePassword());
            return new Told(EntityKind.USER, user.id().value(), user.version().value(), fields);
        }
        throw new IllegalArgumentException("nothing that has a history: " + thing);
    }

    @SuppressWarnings("unchecked") // the details say what the entry is
    private static Told told(CatalogEntry<?> entry) {
        boolean service = entry.details() instanceof ServiceDetails;
        return new Told(
                service ? EntityKind.SERVICE : EntityKind.DISCOUNT,
                entry.id().value(),
                entry.version().value(),
                fields(
                        service
                                ? ServiceView.of((CatalogEntry<ServiceDetails>) entry)
                                : DiscountView.of((CatalogEntry<DiscountDetails>) entry)));
    }

    /** All stored fields, including bookkeeping, but without the key code. */
    static Map<String, @Nullable Object> whole(Object thing) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(told(thing).fields());
        fields.remove(KEY_CODE);
        fields.put("id", told(thing).id());
        fields.put("version", told(thing).version());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Record view) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            if (!UNTOLD.contains(component.getName())) {
                try {
                    Object value = component.getAccessor().invoke(view);
                    if (value instanceof BookingView.Times times) {
                        fields.put("expectedArrival", times.expectedArrival());
                        fields.put("expectedDeparture", times.expectedDeparture());
                    } else if (value instanceof BookingPriceView pricing) {
                        fields.putAll(fields(pricing));
                        fields.remove("formerPrice");
                        fields.remove("openCents"); // follows from the price and the payments
                    } else {
                        fields.put(component.getName(), plain(value));
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("a public record can be read", e);
                }
            }
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
    }
}
