package herberge.application.audit;

import herberge.application.audit.AuditUseCases.VerifyAudit;
import herberge.application.audit.AuditUseCases.VerifyAudit.Breach;
import herberge.application.port.AuditSeals;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class VerifyAuditUseCase implements VerifyAudit {

    private final Transactions transactions;
    private final AuditSeals seals;

    VerifyAuditUseCase(Transactions transactions, AuditSeals seals) {
        this.transactions = transactions;
        this.seals = seals;
    }

    @Override
    public Verdict verify(Caller caller, @Nullable String earlierLink) {
        caller.requireAdmin();
        return transactions.read(caller, () -> {
            AuditChain chain = new AuditChain(earlierLink);
            seals.read(chain::holds);
            Optional<Breach> breach = chain.breach()
                    .map(this::withRow)
                    .or(() -> seals.findUnsealed().map(row -> new Breach(chain.sealed() + 1, row, Flaw.SEAL_MISSING)));
            return new Verdict(
                    chain.sealed(), chain.erased(), seals.countWaiting(), chain.head(), breach, chain.earlier());
        });
    }

    /** Adds the row whose seal is missing: the seals do not name it. */
    private Breach withRow(Breach breach) {
        return breach.flaw() == Flaw.SEAL_MISSING
                ? new Breach(breach.seq(), seals.findUnsealed().orElse(null), Flaw.SEAL_MISSING)
                : breach;
    }
}
