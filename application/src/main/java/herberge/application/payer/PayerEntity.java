package herberge.application.payer;

import herberge.application.port.Payers;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerId;
import java.util.Optional;

/** Payers as a kind of entity. */
public final class PayerEntity {

    public static final EntityDefinition<Payer> TYPE =
            new EntityDefinition<>(EntityKind.PAYER, ReadableBy.EVERY_USER, Optional.of(PayerView::of));

    private PayerEntity() {}

    public static EntityOperations<Payer> access(Payers payers) {
        return new EntityOperations<>(
                TYPE,
                id -> payers.find(new PayerId(id)),
                payer -> Optional.empty(),
                Optional.of(new PayerUndo(payers)));
    }
}
