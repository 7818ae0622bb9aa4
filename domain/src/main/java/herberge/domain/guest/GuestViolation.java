package herberge.domain.guest;

import herberge.domain.shared.Violation;

/** What is wrong with a value of a guest. */
public enum GuestViolation implements Violation {
    /** A guest is not merged with itself. */
    SAME_GUEST,

    /** A guest without personal data is not merged: its identity is unknown. */
    ERASED_GUEST;

    @Override
    public String code() {
        return "invalid";
    }
}
