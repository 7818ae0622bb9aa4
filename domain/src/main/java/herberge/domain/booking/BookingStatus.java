package herberge.domain.booking;

import java.util.Optional;
import java.util.stream.Stream;

/** The state of a booking. {@link Transition} defines the steps between states. */
public enum BookingStatus {
    RESERVED("reserved"),
    CONFIRMED("confirmed"),
    CHECKED_IN("checked-in"),
    CHECKED_OUT("checked-out"),
    CANCELLED("cancelled"),
    NO_SHOW("no-show");

    private final String code;

    BookingStatus(String code) {
        this.code = code;
    }

    /** The name of the status in the API and in tables. */
    public String code() {
        return code;
    }

    public static Optional<BookingStatus> of(String code) {
        return Stream.of(values()).filter(status -> status.code.equals(code)).findFirst();
    }

    /** Whether a booking with this status keeps others out of its room. */
    public boolean holdsRoom() {
        return this != CANCELLED && this != NO_SHOW;
    }

    /** Whether a stay with this status has begun. */
    public boolean hasBegun() {
        return this == CHECKED_IN || this == CHECKED_OUT || this == NO_SHOW;
    }

    /** Whether the nights and the room of a booking with this status can no longer change. */
    public boolean isFrozen() {
        return this == CHECKED_OUT || this == CANCELLED || this == NO_SHOW;
    }
}
