package herberge.application.shared;

import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Violation;
import java.util.List;

/** What is wrong with a request, whatever its capability. */
public sealed interface RequestFault extends Refusal.Reason {

    /**
     * The request was not understood: no JSON, wrong types, bad parameters.
     *
     * @param faults at most {@link Faults#MOST_LISTED}; the others are only counted
     * @param more   the number of faults that are not listed
     */
    record Malformed(List<Fault> faults, long more) implements RequestFault {
        public Malformed {
            Faults counted = new Faults(faults, more);
            faults = counted.found();
            more = counted.more();
        }

        public Malformed(List<Fault> faults) {
            this(faults, 0);
        }

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.MALFORMED;
        }

        @Override
        public String code() {
            return "malformed-request";
        }
    }

    /** A change must name the version it was made from. */
    record PreconditionRequired() implements RequestFault {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.PRECONDITION_REQUIRED;
        }

        @Override
        public String code() {
            return "precondition-required";
        }
    }

    /** The idempotency key belongs to another request. */
    record KeyReused() implements RequestFault {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.INVALID;
        }

        @Override
        public String code() {
            return "idempotency-key-reused";
        }
    }

    /** The first request with this idempotency key is still being executed. */
    record KeyInUse() implements RequestFault {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "idempotency-key-in-use";
        }
    }

    /** The change has been undone already, by the change {@code undoneBy}. */
    record AlreadyUndone(long undoneBy) implements RequestFault {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "already-undone";
        }
    }

    /** A unique value is taken. */
    record AlreadyExists(String field) implements RequestFault {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "already-exists";
        }
    }

    /**
     * The request cannot be executed now. Nothing is half done; if the database failed in a commit, the request may have
     * been executed.
     *
     * @param busy the entity that another request is changing at present, if that is the reason
     */
    record Unavailable(Cause cause, String busy) implements RequestFault {

        /** The resource that is missing. */
        public enum Cause {
            /** The database does not answer. */
            DATABASE,
            /** Other requests hold the lock of the entity. */
            LOCK,
            DISK,
            MEMORY,
            CONNECTIONS,
            /** A limit set by the database's operator is reached. */
            LIMIT,
            /** The disk of the database fails. */
            STORAGE
        }

        /** The database does not answer. */
        public Unavailable() {
            this(Cause.DATABASE);
        }

        public Unavailable(Cause cause) {
            this(cause, "");
        }

        /** Another request is changing the entity. */
        public static Unavailable busy(String what) {
            return new Unavailable(Cause.LOCK, what);
        }

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "unavailable";
        }
    }

    /** Other requests hold all the memory that the server allows for requests. Nothing is half done. */
    record Overloaded() implements RequestFault {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.UNAVAILABLE;
        }

        @Override
        public String code() {
            return "unavailable";
        }
    }

    /** What is wrong with an option of a request that the application itself reads. */
    enum OptionViolation implements Violation {
        /** The cursor does not belong to the list. */
        NO_CURSOR_OF_LIST;

        @Override
        public String code() {
            return "invalid";
        }
    }

    /** A refusal because of one value that cannot be understood. */
    static Refusal malformed(Field field, Violation violation) {
        return Refusal.because(new Malformed(List.of(new Fault(field, violation))));
    }
}
