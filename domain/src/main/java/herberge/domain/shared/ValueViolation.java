package herberge.domain.shared;

/** Violations that any value may have, whatever its feature. */
public sealed interface ValueViolation extends Violation {

    /** Violations without arguments. */
    enum Plain implements ValueViolation {
        REQUIRED("required"),
        CONTROL_CHARACTER("control-character"),
        NOT_AN_EMAIL_ADDRESS("invalid"),

        /** Neither a code of ISO 3166-1 nor a known name of a country. */
        UNKNOWN_COUNTRY("unknown-country");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    Plain REQUIRED = Plain.REQUIRED;

    /** A text has more than {@code max} characters. */
    record TooLong(int max) implements ValueViolation {
        @Override
        public String code() {
            return "too-long";
        }
    }

    /** A list has more than {@code max} elements. */
    record TooManyElements(int max) implements ValueViolation {
        @Override
        public String code() {
            return "too-long";
        }
    }

    /** A number is less than {@code min} or more than {@code max}. */
    record OutOfRange(long min, long max) implements ValueViolation {
        @Override
        public String code() {
            return "out-of-range";
        }
    }
}
