package herberge.application.shared;

import herberge.domain.shared.Refusal;
import java.time.Duration;

/** Why somebody is not let in, or not that far. */
public sealed interface AccessRefusal extends Refusal.Reason {

    /** Nobody knows who is calling. */
    record Unauthenticated() implements AccessRefusal {
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
    record Forbidden() implements AccessRefusal {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "forbidden";
        }
    }

    /** That was too much in too short a time; after so long it may be tried again. */
    record RateLimited(Duration pause) implements AccessRefusal {
        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.TOO_MANY;
        }

        @Override
        public String code() {
            return "rate-limited";
        }
    }

    /** The first password was chosen by somebody else and must be changed before anything else. */
    record PasswordChangeRequired() implements AccessRefusal {
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
