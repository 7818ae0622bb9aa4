package herberge.application.payment;

import herberge.application.port.Bookings;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentId;
import herberge.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Payments as a kind of entity. */
public final class PaymentEntity {

    public static final EntityDefinition<Payment> TYPE =
            new EntityDefinition<>(EntityKind.PAYMENT, ReadableBy.EVERY_USER, Optional.of(PaymentView::of));

    private PaymentEntity() {}

    public static EntityOperations<Payment> access(PaymentLedger ledger) {
        return new EntityOperations<>(
                TYPE,
                id -> ledger.payments().find(new PaymentId(id)),
                payment -> Optional.of(owners(ledger.bookings(), payment)),
                Optional.of(new PaymentUndo(ledger)));
    }

    /** Who may see a payment: those who may see its booking. */
    private static Set<UserId> owners(Bookings bookings, Payment payment) {
        return bookings.find(payment.entry().booking()).stream()
                .map(named -> named.booking().authorship().createdBy())
                .collect(Collectors.toUnmodifiableSet());
    }
}
