package herberge.application.shared;

import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import java.util.List;

/** What is wrong with how something was asked, whatever it was. */
public sealed interface RequestFault extends Refusal.Reason {

    /**
     * Not understood: no JSON, wrong types, bad parameters.
     *
     * @param faults at most {@link Faults#MOST_LISTED}; of a longer list, the rest is counted
     * @param more   how many there are beside them
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

    /** The first request with this idempotency key is still being answered. */
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

    /** The change has been taken back already, by that one. */
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
     * Nothing can be done now. Nothing is half done; where the database broke in a commit, it may be done.
     *
     * @param busy what another request is changing at the moment, where that is the reason
     */
    record Unavailable(Cause cause, String busy) implements RequestFault {

        /** What is missing. */
        public enum Cause {
            /** The database does not answer. */
            DATABASE,
            /** Others hold what is to be changed. */
            LOCK,
            DISK,
            MEMORY,
            CONNECTIONS,
            /** A limit that the database's operator has set. */
            LIMIT,
            /** The database's disk, which fails. */
            STORAGE
        }

        /** The database does not answer. */
        public Unavailable() {
            this(Cause.DATABASE);
        }

        public Unavailable(Cause cause) {
            this(cause, "");
        }

        /** Another request is changing it. */
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

    /** All that the server may hold in memory at once is taken by other requests. Nothing is half done. */
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

    static Refusal malformed(String pointer, String code, String detail) {
        return Refusal.because(new Malformed(List.of(new Fault(pointer, code, detail))));
    }
}
