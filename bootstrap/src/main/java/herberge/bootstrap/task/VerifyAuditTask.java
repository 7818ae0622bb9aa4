package herberge.bootstrap.task;

import herberge.application.audit.AuditUseCases.VerifyAudit.Verdict;
import herberge.application.shared.Caller;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import org.jspecify.annotations.Nullable;

/** Recomputes the chain of seals of the audit. */
public final class VerifyAuditTask {

    private static final Caller CALLER = Caller.system("audit-verify");

    private VerifyAuditTask() {}

    /**
     * Computes the chain of seals anew.
     *
     * @param earlierLink a link that was logged earlier and is looked up in the chain, if given
     */
    public static Verdict run(Config config, DatabaseAccess access, @Nullable String earlierLink) {
        return TaskWiring.call(
                config, access, wiring -> wiring.audit().verifyAudit().verify(CALLER, earlierLink));
    }
}
