package herberge.application.audit;

import herberge.application.port.AuditSeals.Head;
import herberge.application.shared.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the chain of seals from the present audit rows, and reports the first seal that does not match. */
@FunctionalInterface
public interface VerifyAudit {

    Verdict verify(Caller caller, @Nullable String earlierLink);

    /** What can be wrong with a row. */
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

        /** A text for operators. */
        public String meaning() {
            return meaning;
        }
    }

    /** The first break of the chain; the row's id is null where only the number of its seal is known. */
    record Breach(long seq, @Nullable Long auditId, Flaw flaw) {}

    /**
     * The result of a verification.
     *
     * @param sealed  the number of valid seals, counted from the first
     * @param erased  the number of these on erased rows
     * @param waiting the number of rows that are not sealed yet
     * @param head    the last valid seal
     * @param earlier the seal with the link that the caller named, if it is part of the chain
     */
    record Verdict(
            long sealed,
            long erased,
            long waiting,
            Optional<Head> head,
            Optional<Breach> breach,
            Optional<Head> earlier) {}
}
