package herberge.application.testing;

import herberge.application.port.ApiTokens;
import herberge.application.port.JobLedger.Failure;
import herberge.application.port.JobLedger.Run;
import herberge.application.port.Sessions;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FrozenBytes;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.StoredResult;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingGroup;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.company.CompanySettings;
import herberge.domain.company.StoredCompanySettings;
import herberge.domain.credit.Credit;
import herberge.domain.guest.Guest;
import herberge.domain.invoice.Invoice;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.payer.Payer;
import herberge.domain.payment.Payment;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.shared.Version;
import herberge.domain.testing.Fixtures;
import herberge.domain.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The complete state of a house. Its values are immutable, so a copy of the maps is a copy of everything. */
final class MemoryState {

    record UserKey(long user, String key) {}

    record LoginPlace(long user, String network) {}

    record KeptAnswer(
            String digest, Instant claimedAt, @Nullable StoredResult answer) {}

    record QueuedJob(
            Instant at, @Nullable String server, @Nullable String asked) {}

    record KnownJob(
            Instant since,
            List<Run> runs,
            int failures,
            @Nullable Failure failed) {}

    record JobPart(String job, String occurrence, String part) {}

    /** A write: the state before, the state after, and how the history reports it. */
    record Logged(
            long change,
            EntityKind kind,
            long id,
            @Nullable Object before,
            @Nullable Object after,
            HistoryEntry entry,
            Caller by,
            boolean erased) {}

    record Undo(long change, long undoes, long root, boolean redo) {}

    final Map<Long, Room> rooms = new TreeMap<>();
    final Map<Long, RoomBlock> blocks = new TreeMap<>();
    final Map<Long, Guest> guests = new TreeMap<>();
    final Map<Long, Booking> bookings = new TreeMap<>();
    final Map<Long, BookingGroup> groups = new TreeMap<>();
    final Map<Long, Payment> payments = new TreeMap<>();
    final Map<Long, Payer> payers = new TreeMap<>();
    final Map<Long, Credit> credits = new TreeMap<>();
    final Map<Long, Invoice> invoices = new TreeMap<>();
    final Map<Long, InvoiceContent> invoiceContents = new TreeMap<>();
    final Map<String, FrozenBytes> invoiceDocuments = new TreeMap<>();
    InvoiceSeries invoiceSeries = InvoiceSeries.START;
    StoredReminderSettings reminderRules =
            new StoredReminderSettings(ReminderSettings.DEFAULTS, Version.FIRST, Fixtures.BY_SYSTEM);
    StoredPriceSettings priceRules = new StoredPriceSettings(PriceSettings.DEFAULTS, Version.FIRST, Fixtures.BY_SYSTEM);
    StoredCompanySettings company =
            new StoredCompanySettings(CompanySettings.DEFAULTS, Version.FIRST, Fixtures.BY_SYSTEM);
    final Map<Long, CatalogEntry<ServiceDetails>> services = new TreeMap<>();
    final Map<Long, CatalogEntry<DiscountDetails>> discounts = new TreeMap<>();
    long followedRules;
    final Map<Long, Reminder> reminders = new TreeMap<>();
    final Map<Long, User> users = new TreeMap<>();
    final Map<Long, String> hashes = new HashMap<>();
    final Map<UserKey, KeptAnswer> answers = new HashMap<>();
    final List<Logged> log = new ArrayList<>();
    final List<Undo> undos = new ArrayList<>();
    int forgottenEvents;
    final Map<LoginPlace, Instant> loginPlaces = new HashMap<>();
    final List<SigningKey> signingKeys = new ArrayList<>();
    final Map<Long, Sessions.StoredSession> sessions = new TreeMap<>();
    final Map<Long, Instant> sessionEnds = new HashMap<>();
    final Map<Long, ApiTokens.StoredToken> apiTokens = new TreeMap<>();
    final Map<String, KnownJob> jobs = new TreeMap<>();
    final Map<JobPart, Instant> jobParts = new HashMap<>();
    final Map<String, QueuedJob> queue = new TreeMap<>();
    final List<MemoryMoveIns.Run> moveIns = new ArrayList<>();
    final List<MemoryMoveIns.KeptRow> legacyRows = new ArrayList<>();
    final Map<Long, String> formerNumbers = new HashMap<>();

    MemoryState copy() {
        MemoryState copy = new MemoryState();
        copy.rooms.putAll(rooms);
        copy.blocks.putAll(blocks);
        copy.guests.putAll(guests);
        copy.bookings.putAll(bookings);
        copy.groups.putAll(groups);
        copy.payments.putAll(payments);
        copy.payers.putAll(payers);
        copy.credits.putAll(credits);
        copy.invoices.putAll(invoices);
        copy.invoiceContents.putAll(invoiceContents);
        copy.invoiceDocuments.putAll(invoiceDocuments);
        copy.invoiceSeries = invoiceSeries;
        copy.reminderRules = reminderRules;
        copy.priceRules = priceRules;
        copy.company = company;
        copy.services.putAll(services);
        copy.discounts.putAll(discounts);
        copy.followedRules = followedRules;
        copy.reminders.putAll(reminders);
        copy.users.putAll(users);
        copy.hashes.putAll(hashes);
        copy.answers.putAll(answers);
        copy.log.addAll(log);
        copy.undos.addAll(undos);
        copy.forgottenEvents = forgottenEvents;
        copy.loginPlaces.putAll(loginPlaces);
        copy.signingKeys.addAll(signingKeys);
        copy.sessions.putAll(sessions);
        copy.sessionEnds.putAll(sessionEnds);
        copy.apiTokens.putAll(apiTokens);
        copy.jobs.putAll(jobs);
        copy.jobParts.putAll(jobParts);
        copy.queue.putAll(queue);
        copy.moveIns.addAll(moveIns);
        copy.legacyRows.addAll(legacyRows);
        copy.formerNumbers.putAll(formerNumbers);
        return copy;
    }
}
