package herberge.domain.user;

import herberge.domain.shared.Violation;

/** What is wrong with a value of a user, a password or an API token. */
public sealed interface UserViolation extends Violation {

    /** Violations without arguments. */
    enum Plain implements UserViolation {
        NOT_A_USERNAME("invalid"),

        /** An API token would expire now or before. */
        NOT_IN_FUTURE("invalid"),

        /** An API token would be valid for too long. */
        TOO_FAR_AHEAD("invalid"),

        CONTAINS_USERNAME("contains-username"),

        /** A password contains half a surrogate pair, which has no bytes to hash. */
        NOT_TEXT("invalid"),

        /** The password is among the first that attackers try. */
        TOO_COMMON("too-common"),

        /** The new password is the old one. */
        UNCHANGED("unchanged"),

        WRONG_PASSWORD("invalid"),

        /** Users change their own passwords with the old password only, not as administrators. */
        OWN_PASSWORD("invalid");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A password has fewer than {@code min} characters. */
    record TooShort(int min) implements UserViolation {
        @Override
        public String code() {
            return "too-short";
        }
    }

    /** A user has {@code max} API tokens already. */
    record TooManyTokens(int max) implements UserViolation {
        @Override
        public String code() {
            return "invalid";
        }
    }
}
