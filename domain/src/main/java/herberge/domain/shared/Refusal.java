package herberge.domain.shared;

import java.util.List;

/** An expected "no". Rolls the unit of work back; every driving adapter translates it in exactly one place. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of "no" it is; which status or close code that means, only the adapters know. */
    public enum Kind {
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        MALFORMED,
        PRECONDITION_REQUIRED,
        STALE,
        INVALID,
        CONFLICT,
        TOO_MANY,
        UNAVAILABLE
    }

    /** Facts, no prose. Each feature has its own sealed family of them. */
    public interface Reason {

        Kind kind();

        /** The contract's code, e.g. {@code room-taken}; listed in docs/problems.md. */
        String code();
    }

    /** What was asked for is not there, or not for the caller's eyes. */
    public record NotFound(String what, Object id) implements Reason {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "not-found";
        }
    }

    /**
     * The request was understood, but these values cannot be.
     *
     * @param faults at most {@link Faults#MOST_LISTED}; of a longer list, the rest is counted
     * @param more   how many there are beside them
     */
    public record Invalid(List<Fault> faults, long more) implements Reason {
        public Invalid {
            Faults counted = new Faults(faults, more);
            faults = counted.found();
            more = counted.more();
        }

        public Invalid(List<Fault> faults) {
            this(faults, 0);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "validation-failed";
        }
    }

    /** Other things refer to what was to be deleted or made smaller. */
    public record InUse(List<Reference> references) implements Reason {

        /** How many of which type refer to it. */
        public record Reference(String type, long count) {}

        public InUse {
            references = List.copyOf(references);
        }

        /** Refuses unless nothing refers to it. */
        public static void refuseIfAny(List<Reference> references) {
            if (!references.isEmpty()) {
                throw because(new InUse(references));
            }
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "in-use";
        }
    }

    private final transient List<Reason> reasons;

    public Refusal(List<? extends Reason> reasons) {
        super(reasons.toString(), null, false, false); // an answer, not a crash: no stack trace
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a reason");
        }
        this.reasons = List.copyOf(reasons);
    }

    public static Refusal because(Reason reason) {
        return new Refusal(List.of(reason));
    }

    /** All of them; the first one gives the answer its code. */
    public List<Reason> reasons() {
        return reasons;
    }
}
