package herberge.application.credit;

import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditId;
import java.util.Optional;

/** Items of guests' credit as a kind of entity. Who sees guests sees them. */
public final class CreditEntity {

    public static final EntityDefinition<Credit> TYPE =
            new EntityDefinition<>(EntityKind.CREDIT, ReadableBy.EVERY_USER, Optional.of(CreditView::of));

    private CreditEntity() {}

    public static EntityOperations<Credit> access(CreditLedger ledger) {
        return new EntityOperations<>(
                TYPE,
                id -> ledger.credits().find(new CreditId(id)),
                credit -> Optional.empty(),
                Optional.of(new CreditUndo(ledger)));
    }
}
