package herberge.application.payer;

import herberge.application.port.EventLog;
import herberge.application.port.Payers;
import herberge.application.port.Transactions;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.ChangeTarget;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import herberge.domain.shared.Refusal.InUse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with payers. Built once, by bootstrap. */
public record PayerUseCases(
        ListPayers listPayers,
        ReadPayer readPayer,
        AddPayer addPayer,
        ChangePayer changePayer,
        RemovePayer removePayer) {

    /** Lists payers by name, all of them or those that a text finds. */
    @FunctionalInterface
    public interface ListPayers {
        Page<PayerView> list(Caller caller, @Nullable String text, PageRequest page);
    }

    /** Shows one payer. */
    @FunctionalInterface
    public interface ReadPayer {
        PayerView read(Caller caller, PayerId id);
    }

    /** Adds a payer. */
    @FunctionalInterface
    public interface AddPayer {
        ChangeResult<PayerView> add(Caller caller, ChangeRequest<PayerDetails> request);
    }

    /** Changes the data of a payer. */
    @FunctionalInterface
    public interface ChangePayer {
        ChangeResult<PayerView> change(Caller caller, PayerId id, ChangeRequest<PayerDetails> request);
    }

    /** Removes a payer that no booking and no invoice names. */
    @FunctionalInterface
    public interface RemovePayer {
        ChangeResult<PayerView> remove(Caller caller, PayerId id, ChangeRequest<?> request);
    }

    public static PayerUseCases of(
            Transactions transactions, Payers payers, EventLog events, ChangeExecutor changes, Clock clock) {
        EntityReader reader = new EntityReader(transactions, events);
        return new PayerUseCases(
                (caller, text, page) ->
                        reader.list(caller, () -> payers.list(text, page).map(PayerView::of)),
                (caller, id) -> reader.read(
                        caller,
                        EntityKind.PAYER,
                        id.value(),
                        () -> payers.find(id).map(PayerView::of)),
                new AddPayerUseCase(changes, payers, clock),
                new ChangePayerUseCase(changes, payers, clock),
                new RemovePayerUseCase(changes, payers));
    }

    static ChangeTarget<Payer> target(Payers payers, PayerId id) {
        return new ChangeTarget<>(EntityKind.PAYER, id.value(), () -> payers.lock(id), Payer::version, PayerView::of);
    }

    static void requireUnused(Payers payers, PayerId id) {
        InUse.refuseIfAny(List.of(
                new InUse.Reference(EntityKind.BOOKING.code(), payers.countBookings(id)),
                new InUse.Reference(EntityKind.INVOICE.code(), payers.countInvoices(id))));
    }
}
