package herberge.application.shared;

import herberge.domain.shared.Refusal;
import java.time.Duration;

/** Why a caller is refused, whatever the request. */
public sealed interface AccessRefusal extends Refusal.Reason {

    /** The caller is not known. */
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

    /** Too many attempts or requests in a short time; the next one is possible after the pause. */
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

    /** The password was set by an administrator, and must be changed before anything else. */
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
