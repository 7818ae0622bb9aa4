package herberge.domain.guest;

import herberge.domain.shared.Violation;

/** What is wrong with a value of a guest. */
public enum GuestViolation implements Violation {
    NOT_AN_EMAIL_ADDRESS;

    @Override
    public String code() {
        return "invalid";
    }
}
