package herberge.domain.shared;

import java.util.List;

/** An expected "no". Rolls the unit of work back; each driving adapter translates it in exactly one place. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kind of refusal. Only the adapters know which HTTP status or close code it becomes. */
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

    /** Why a request is refused: facts without prose. Each feature has its own sealed family of reasons. */
    public interface Reason {

        Kind kind();

        /** The code in the API contract, for example {@code room-taken}; listed in docs/problems.md. */
        String code();
    }

    /** The requested entity does not exist, or the caller may not see it. */
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
     * The request was understood, but some of its values are invalid.
     *
     * @param faults at most {@link Faults#MOST_LISTED} faults; the rest of a longer list is counted
     * @param more   the number of faults that are not listed
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

    /** Other entities refer to the entity that was to be deleted or made smaller. */
    public record InUse(List<Reference> references) implements Reason {

        /** The number of entities of one type that refer to it. */
        public record Reference(String type, long count) {}

        public InUse {
            references = List.copyOf(references);
        }

        /** Throws a refusal if anything refers to the entity. References with a count of zero do not count. */
        public static void refuseIfAny(List<Reference> references) {
            List<Reference> used = references.stream()
                    .filter(reference -> reference.count() > 0)
                    .toList();
            if (!used.isEmpty()) {
                throw because(new InUse(used));
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

    /** All reasons; the first one gives the answer its code. */
    public List<Reason> reasons() {
        return reasons;
    }
}
