package herberge.domain.credit;

import herberge.domain.shared.Refusal;

/** Why the credit of a guest cannot change. */
public sealed interface CreditConflict extends Refusal.Reason {

    @Override
    default Refusal.Kind kind() {
        return Refusal.Kind.CONFLICT;
    }

    /** What a merge moved comes back with an undo of the merge, which moves it for both guests. */
    record Moved() implements CreditConflict {
        @Override
        public String code() {
            return "not-undoable";
        }
    }

    /** The guest has less credit. */
    record Exceeded(long balanceCents) implements CreditConflict {
        @Override
        public String code() {
            return "credit-exceeded";
        }
    }
}
