package herberge.application.shared;

import herberge.domain.shared.Refusal;

/** Why somebody is not let in, or not that far. */
public sealed interface Denied extends Refusal.Reason {

    /** Nobody knows who is calling. */
    record Unauthenticated() implements Denied {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.UNAUTHENTICATED;
        }

        @Override
        public String code() {
            return "unauthenticated";
        }
    }

    /** The caller's role may not do this. */
    record Forbidden() implements Denied {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "forbidden";
        }
    }

    /** The first password was chosen by somebody else and must be changed before anything else. */
    record PasswordChangeRequired() implements Denied {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "password-change-required";
        }
    }
}
