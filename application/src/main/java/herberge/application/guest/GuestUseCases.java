package herberge.application.guest;

import herberge.application.credit.CreditLedger;
import herberge.application.port.Audit;
import herberge.application.port.Bookings;
import herberge.application.port.Credits;
import herberge.application.port.EventLog;
import herberge.application.port.Groups;
import herberge.application.port.Guests;
import herberge.application.port.Invoices;
import herberge.application.port.Payments;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.write.ChangeExecutor;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The capabilities of the feature, for driving adapters: what can be done with guests. Built once, by bootstrap. */
public record GuestUseCases(
        FindGuests findGuests,
        ReadGuest readGuest,
        AddGuest addGuest,
        ChangeGuest changeGuest,
        RemoveGuest removeGuest,
        ExportGuest exportGuest,
        EraseGuest eraseGuest,
        ListDuplicates listDuplicates,
        MergeGuests mergeGuests) {

    /** Lists the guests by name or, if words are given, the guests that match them, best match first. */
    @FunctionalInterface
    public interface FindGuests {
        Page<GuestView> find(Caller caller, @Nullable String words, PageRequest page);
    }

    /** Shows one guest; for a guest that was merged into another one, the other one. */
    @FunctionalInterface
    public interface ReadGuest {
        GuestView read(Caller caller, GuestId id);
    }

    /** Adds a guest, and shows which guests may be the same. */
    @FunctionalInterface
    public interface AddGuest {
        ChangeResult<AddedGuest> add(Caller caller, ChangeRequest<GuestDetails> request);
    }

    /** Changes the data of a guest. */
    @FunctionalInterface
    public interface ChangeGuest {
        ChangeResult<GuestView> change(Caller caller, GuestId id, ChangeRequest<GuestDetails> request);
    }

    /** Removes a guest that no booking refers to. Administrators only. */
    @FunctionalInterface
    public interface RemoveGuest {
        ChangeResult<GuestView> remove(Caller caller, GuestId id, ChangeRequest<?> request);
    }

    /**
     * Exports all stored data of a guest, as far as the caller may see it. All but the guest itself is read while the consumer
     * iterates over it, in the unit of work.
     */
    @FunctionalInterface
    public interface ExportGuest {
        void export(Caller caller, GuestId id, Consumer<GuestExport> telling);
    }

    /** Erases the personal data of a guest wherever it is stored; the stays remain. */
    @FunctionalInterface
    public interface EraseGuest {
        ChangeResult<GuestView> erase(Caller caller, GuestId id, ChangeRequest<?> request);
    }

    /** Lists pairs of guests that may be the same. */
    @FunctionalInterface
    public interface ListDuplicates {
        Page<DuplicatePairView> list(Caller caller, PageRequest page);
    }

    /**
     * Merges another guest into this one: all bookings of the other guest and their reminders become this guest's, and so does the credit, what is
     * known of the other guest is added, and its id leads to this guest. Refuses if the other guest has bookings that the
     * caller may not see.
     */
    @FunctionalInterface
    public interface MergeGuests {
        ChangeResult<GuestView> merge(Caller caller, GuestId id, ChangeRequest<GuestMergeDraft> request);
    }

    /** What the feature reads and writes. */
    public record Stores(
            Guests guests,
            Bookings bookings,
            Groups groups,
            Payments payments,
            Credits credits,
            Invoices invoices,
            Reminders reminders,
            Audit audit,
            EventLog events) {}

    public static GuestUseCases of(Transactions transactions, Stores stores, ChangeExecutor changes, Clock clock) {
        Guests guests = stores.guests();
        EntityReader reader = new EntityReader(transactions, stores.events());
        return new GuestUseCases(
                (caller, words, page) ->
                        reader.list(caller, () -> find(guests, words, page).map(GuestView::of)),
                (caller, id) -> reader.read(
                        caller,
                        EntityKind.GUEST,
                        id.value(),
                        () -> guests.findResolved(id).map(GuestView::of)),
                new AddGuestUseCase(changes, guests, clock),
                new ChangeGuestUseCase(changes, guests, clock),
                new RemoveGuestUseCase(changes, guests),
                new ExportGuestUseCase(transactions, stores),
                new EraseGuestUseCase(changes, guests, clock),
                (caller, page) ->
                        reader.list(caller, () -> guests.listDuplicates(page).map(DuplicatePairView::of)),
                new MergeGuestsUseCase(
                        changes,
                        guests,
                        stores.bookings(),
                        stores.groups(),
                        new CreditLedger(stores.credits(), guests),
                        clock));
    }

    private static Slice<Guest> find(Guests guests, @Nullable String words, PageRequest page) {
        return words == null ? guests.list(page) : guests.search(words, page);
    }
}
