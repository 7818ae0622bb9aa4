package herberge.application.audit;

import herberge.application.port.AuditSeals.Head;
import herberge.application.shared.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the chain of seals anew, from the rows as they are, and tells the first place where it does not hold. */
@FunctionalInterface
public interface VerifyAudit {

    Verdict verify(Caller caller, @Nullable String earlierLink);

    /** What may be wrong with a row. */
    enum Flaw {
        CONTENT("its content is not what was sealed"),
        LINK("who did what when is not what was sealed, or the chain was cut before it"),
        ROW_MISSING("the row is gone"),
        SEAL_MISSING("its seal is gone"),
        ERASED_BY_NOBODY("its content was taken out, and no erasure in the audit says so"),
        ERASED_OTHERWISE("its content was taken out, and what is left is not what the erasure of a guest leaves"),
        MARK("it is marked as erased and no erasure touched it, or the other way round");

        private final String meaning;

        Flaw(String meaning) {
            this.meaning = meaning;
        }

        /** For people. */
        public String meaning() {
            return meaning;
        }
    }

    /** The first broken place; the row's id is null where only its seal's place is known. */
    record Breach(long seq, @Nullable Long auditId, Flaw flaw) {}

    /**
     * How it stands.
     *
     * @param sealed  how many seals hold, counted from the first
     * @param erased  how many of them are on rows that were erased
     * @param waiting how many rows are not sealed yet
     * @param head    the last seal that holds
     * @param earlier the place of the link that was asked about, if it is part of the chain
     */
    record Verdict(
            long sealed,
            long erased,
            long waiting,
            Optional<Head> head,
            Optional<Breach> breach,
            Optional<Head> earlier) {}
}
