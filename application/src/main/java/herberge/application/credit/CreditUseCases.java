package herberge.application.credit;

import herberge.application.port.Credits;
import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.credit.CreditDraft;
import herberge.domain.credit.CreditId;
import herberge.domain.guest.GuestId;
import java.time.Clock;
import java.util.function.Supplier;

/** The capabilities of the feature, for driving adapters: what can be done with credit. Built once, by bootstrap. */
public record CreditUseCases(
        ListCredit listCredit, ReadCredit readCredit, ChangeCredit changeCredit, ReverseCredit reverseCredit) {

    /** What a guest has, and a page of the items that make it up. */
    public record Balance(long balanceCents, Page<CreditView> items) {}

    /**
     * Lists the items of a guest's credit, in the order in which they were recorded; for a guest that was merged into another
     * one, those of the other one. The page is asked for only if there is such a guest.
     */
    @FunctionalInterface
    public interface ListCredit {
        Balance list(Caller caller, GuestId guest, Supplier<PageRequest> page);
    }

    /** Shows one item. */
    @FunctionalInterface
    public interface ReadCredit {
        CreditView read(Caller caller, CreditId id);
    }

    /** Records that credit is added, paid out, or forfeited. */
    @FunctionalInterface
    public interface ChangeCredit {
        ChangeResult<CreditView> change(Caller caller, GuestId guest, ChangeRequest<CreditDraft> request);
    }

    /** Records an item that takes another one back; answers with it. */
    @FunctionalInterface
    public interface ReverseCredit {
        ChangeResult<CreditView> reverse(Caller caller, CreditId id, ChangeRequest<?> request);
    }

    /** What the use cases read and write. */
    public record Stores(CreditLedger ledger, EventLog events) {}

    public static CreditUseCases of(Transactions transactions, Stores stores, ChangeExecutor changes, Clock clock) {
        EntityReader reader = new EntityReader(transactions, stores.events());
        CreditLedger ledger = stores.ledger();
        Credits credits = ledger.credits();
        return new CreditUseCases(
                (caller, guest, page) -> transactions.read(caller, () -> balance(stores, guest, page)),
                (caller, id) -> reader.read(
                        caller,
                        EntityKind.CREDIT,
                        id.value(),
                        () -> credits.find(id).map(CreditView::of)),
                new ChangeCreditUseCase(changes, ledger, clock),
                new ReverseCreditUseCase(changes, ledger, clock));
    }

    private static Balance balance(Stores stores, GuestId guest, Supplier<PageRequest> page) {
        GuestId holder = stores.ledger().find(guest).id();
        Credits credits = stores.ledger().credits();
        Page<CreditView> items = Page.after(
                stores.events().position(),
                () -> credits.list(holder, page.get()).map(CreditView::of));
        return new Balance(credits.balance(holder), items);
    }
}
