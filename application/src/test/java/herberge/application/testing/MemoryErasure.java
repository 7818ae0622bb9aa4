package herberge.application.testing;

import herberge.application.shared.EntityKind;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.StoredResult;
import herberge.application.testing.MemoryState.KeptAnswer;
import herberge.application.testing.MemoryState.Logged;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Erases a guest from everything that a house in memory stores. */
final class MemoryErasure {

    private static final Set<BookingStatus> AHEAD = Set.of(BookingStatus.RESERVED, BookingStatus.CONFIRMED);

    private static final GuestDetails NOBODY = new GuestDetails(
            new GuestDetails.Name("(erased)", "(erased)", null),
            GuestDetails.BLANK.contact(),
            GuestDetails.BLANK.address(),
            GuestDetails.BLANK.membership(),
            GuestDetails.BLANK.person(),
            GuestDetails.BLANK.billing(),
            null,
            List.of(),
            List.of(),
            null);

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final GuestId guest;
    private final Set<BookingId> about;
    private final Map<BookingId, String> passedOn;

    MemoryErasure(MemoryTransactions transactions, MemoryChangeLog log, GuestId guest) {
        this.transactions = transactions;
        this.log = log;
        this.guest = guest;
        this.about = bookingsAbout(guest, transactions.read());
        this.passedOn = passedOn(guest, about, transactions.read());
    }

    /** Bookings that once belonged to the guest and no longer do, with the name of their present guest. */
    private static Map<BookingId, String> passedOn(GuestId guest, Set<BookingId> about, MemoryState state) {
        return state.log.stream()
                .flatMap(MemoryErasure::bookings)
                .filter(booking -> booking.terms().guest().equals(guest))
                .map(Booking::id)
                .filter(id -> !about.contains(id))
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> nameOfGuest(state, id)));
    }

    /** The states before and after. */
    private static Stream<Booking> bookings(Logged logged) {
        Stream.Builder<Booking> states = Stream.builder();
        if (logged.before() instanceof Booking before) {
            states.add(before);
        }
        if (logged.after() instanceof Booking after) {
            states.add(after);
        }
        return states.build();
    }

    private static String nameOfGuest(MemoryState state, BookingId id) {
        Booking booking = state.bookings.get(id.value());
        Guest present = booking == null
                ? null
                : state.guests.get(booking.terms().guest().value());
        return present == null ? "" : present.fullName();
    }

    /** Whether a reminder is about the guest; if its booking has had several guests, only if it names this guest. */
    static boolean tellsOf(GuestId guest, Set<BookingId> about, Reminder reminder, MemoryState state) {
        BookingId id = reminder.booking();
        boolean shared = state.log.stream()
                .flatMap(MemoryErasure::bookings)
                .anyMatch(booking ->
                        booking.id().equals(id) && !booking.terms().guest().equals(guest));
        if (reminder.type().isAutomatic() && shared) {
            Guest currentGuest = state.guests.get(guest.value());
            return currentGuest != null && names(reminder, currentGuest.fullName());
        }
        return isAbout(about, reminder);
    }

    private static boolean names(Reminder automatic, String name) {
        return automatic.title().endsWith(", " + name);
    }

    private boolean isToBlank(Reminder reminder) {
        String present = reminder.booking() == null ? null : passedOn.get(reminder.booking());
        return isAbout(about, reminder)
                || (reminder.type().isAutomatic() && present != null && !names(reminder, present));
    }

    /**
     * The bookings whose reminders are about the guest: the guest's bookings, and those that belonged to the guest when
     * they were removed.
     */
    static Set<BookingId> bookingsAbout(GuestId guest, MemoryState state) {
        Set<BookingId> about = new HashSet<>();
        state.bookings.values().stream()
                .filter(booking -> booking.terms().guest().equals(guest))
                .forEach(booking -> about.add(booking.id()));
        for (Logged logged : state.log) {
            if (logged.after() == null
                    && logged.before() instanceof Booking booking
                    && booking.terms().guest().equals(guest)
                    && !state.bookings.containsKey(booking.id().value())) {
                about.add(booking.id());
            }
        }
        return about;
    }

    long erase(LocalDate today, Instant now) {
        MemoryState state = transactions.write();
        List<Booking> stays = state.bookings.values().stream()
                .filter(booking -> booking.terms().guest().equals(guest))
                .toList();
        long ahead =
                stays.stream().filter(booking -> openOrAhead(booking, today)).count();
        if (ahead > 0) {
            return ahead;
        }
        Guest merged = state.guests.get(guest.value());
        if (merged != null) {
            merged.mergedFrom().forEach(former -> new MemoryErasure(transactions, log, former).eraseTraces(state, now));
        }
        eraseTraces(state, now);
        stays.forEach(booking -> erase(booking, now));
        Guest currentGuest = state.guests.get(guest.value());
        if (currentGuest == null) {
            throw new IllegalStateException("nobody there to erase");
        }
        Guest blank = currentGuest.changeTo(NOBODY, transactions.caller().userId(), now);
        state.guests.put(guest.value(), blank);
        log.erased(blank(currentGuest), blank);
        return 0;
    }

    private void eraseTraces(MemoryState state, Instant now) {
        state.log.replaceAll(this::blank);
        List<Reminder> told = state.reminders.values().stream()
                .filter(reminder -> isToBlank(reminder) && (isAbout(about, reminder) || !reminder.isOpen()))
                .toList();
        told.forEach(reminder -> erase(reminder, now));
        state.answers.replaceAll((key, kept) -> blank(kept));
    }

    private static boolean openOrAhead(Booking booking, LocalDate today) {
        return booking.status() == BookingStatus.CHECKED_IN
                || (AHEAD.contains(booking.status())
                        && booking.stay().checkOut().isAfter(today));
    }

    private static boolean isAbout(Set<BookingId> bookings, Reminder reminder) {
        BookingId booking = reminder.booking();
        return booking != null && bookings.contains(booking);
    }

    private void erase(Reminder reminder, Instant now) {
        Reminder blank = blank(reminder);
        if (!blank.equals(reminder)) {
            Reminder next =
                    blank.changeTo(blank.details(), transactions.caller().userId(), now);
            transactions.write().reminders.put(reminder.id().value(), next);
            log.erased(blank, next);
        }
    }

    private static Reminder blank(Reminder reminder) {
        ReminderDetails reminderDetails = reminder.details();
        ReminderDetails blank = new ReminderDetails(
                reminderDetails.booking(),
                reminderDetails.type(),
                "(erased)",
                null,
                reminderDetails.dueDate(),
                reminderDetails.priority(),
                reminderDetails.snoozedUntil(),
                reminderDetails.assignedTo());
        return new Reminder(
                reminder.id(),
                blank,
                reminder.occurrence(),
                reminder.closing(),
                reminder.version(),
                reminder.authorship());
    }

    private void erase(Booking booking, Instant now) {
        Booking blank = blank(booking);
        if (!blank.equals(booking)) {
            Booking next = with(
                    blank,
                    booking.version().next(),
                    booking.authorship().update(transactions.caller().userId(), now));
            transactions.write().bookings.put(booking.id().value(), next);
            log.erased(blank, next);
        }
    }

    private Logged blank(Logged logged) {
        Object before = blank(logged.before());
        Object after = blank(logged.after());
        if (logged.kind() == EntityKind.USER || (same(before, logged.before()) && same(after, logged.after()))) {
            return logged;
        }
        HistoryEntry told = logged.entry();
        HistoryEntry entry = new HistoryEntry(
                told.version(),
                told.at(),
                told.userId(),
                told.username(),
                told.operation(),
                MemoryChangeLog.changes(before, after));
        return new Logged(logged.change(), logged.kind(), logged.id(), before, after, entry, logged.by(), true);
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == null ? other == null : one.equals(other);
    }

    private @Nullable Object blank(@Nullable Object thing) {
        if (thing instanceof Guest it && it.id().equals(guest)) {
            return blank(it);
        }
        if (thing instanceof Reminder it && isToBlank(it)) {
            return blank(it);
        }
        return thing instanceof Booking it && it.terms().guest().equals(guest) ? blank(it) : thing;
    }

    private static Guest blank(Guest guest) {
        return new Guest(guest.id(), NOBODY, guest.mergedFrom(), guest.version(), guest.authorship());
    }

    private static Booking blank(Booking booking) {
        return with(booking, booking.version(), booking.authorship());
    }

    /** The booking without anything that identifies its persons. */
    private static Booking with(Booking booking, Version version, Authorship authorship) {
        BookingTerms terms = booking.terms();
        BookingTerms.Remarks remarks = terms.remarks();
        BookingTerms blank = new BookingTerms(
                terms.room(),
                terms.guest(),
                terms.stay(),
                terms.partySize(),
                List.of(),
                new BookingTerms.Remarks(
                        null,
                        remarks.foundationCase(),
                        remarks.payer(),
                        remarks.source(),
                        remarks.confirmationSentAt(),
                        remarks.invoiceSentAt(),
                        remarks.paidAt(),
                        remarks.expectedArrival(),
                        remarks.expectedDeparture()),
                blank(terms.pricing()));
        return new Booking(
                booking.id(),
                booking.number(),
                blank,
                booking.status(),
                null,
                booking.formerCheckOut(),
                booking.links(),
                booking.account(),
                version,
                authorship);
    }

    private static Pricing blank(Pricing pricing) {
        PriceTerms agreed = pricing.terms();
        PriceTerms blank = new PriceTerms(
                agreed.extras(),
                agreed.reductions(),
                agreed.memberRate(),
                agreed.agreedTotalCents(),
                agreed.agreedReason() == null ? null : "(erased)");
        return Pricing.settled(blank, pricing.price());
    }

    private KeptAnswer blank(KeptAnswer kept) {
        StoredResult answer = kept.answer();
        if (answer == null || !tellsOfHim(answer.view())) {
            return kept;
        }
        StoredResult blank =
                new StoredResult(answer.outcome(), answer.kind(), answer.id(), answer.revision(), "{\"erased\": true}");
        return new KeptAnswer(kept.digest(), kept.claimedAt(), blank);
    }

    private boolean tellsOfHim(String body) {
        boolean hisBooking = Pattern.compile("\"guestId\": ?" + guest.value() + "\\b")
                .matcher(body)
                .find();
        boolean himself = Pattern.compile("\"id\": ?" + guest.value() + "\\b")
                .matcher(body)
                .find();
        return hisBooking || (himself && body.contains("\"lastName\""));
    }

    /** Whether a row of the log is about the guest, or leaves a booking with the guest. */
    static boolean tellsOf(GuestId guest, Set<BookingId> about, Logged logged, MemoryState state) {
        Object last = logged.after() == null ? logged.before() : logged.after();
        return isOf(guest, about, last, state)
                || (last instanceof Reminder now
                        && logged.before() instanceof Reminder was
                        && Objects.equals(now.booking(), was.booking())
                        && isOf(guest, about, was, state));
    }

    /** The row without the side that belongs to another guest. */
    static Logged sideOf(GuestId guest, Set<BookingId> about, Logged logged, MemoryState state) {
        Object before = isOf(guest, about, logged.before(), state) ? logged.before() : null;
        Object after = isOf(guest, about, logged.after(), state) ? logged.after() : null;
        return new Logged(
                logged.change(),
                logged.kind(),
                logged.id(),
                before,
                after,
                logged.entry(),
                logged.by(),
                logged.erased());
    }

    private static boolean isOf(GuestId guest, Set<BookingId> about, @Nullable Object thing, MemoryState state) {
        return (thing instanceof Guest it && it.id().equals(guest))
                || (thing instanceof Reminder reminder && tellsOf(guest, about, reminder, state))
                || (thing instanceof Booking booking && booking.terms().guest().equals(guest))
                || (thing instanceof BookingGroup group && group.contact().equals(guest));
    }
}
