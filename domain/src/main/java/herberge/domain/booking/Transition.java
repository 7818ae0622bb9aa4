package herberge.domain.booking;

import static herberge.domain.booking.BookingStatus.CANCELLED;
import static herberge.domain.booking.BookingStatus.CHECKED_IN;
import static herberge.domain.booking.BookingStatus.CHECKED_OUT;
import static herberge.domain.booking.BookingStatus.CONFIRMED;
import static herberge.domain.booking.BookingStatus.NO_SHOW;
import static herberge.domain.booking.BookingStatus.RESERVED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done to a booking's status, and from where. */
public enum Transition {
    CONFIRM("confirm", CONFIRMED),
    RESERVE("reserve", RESERVED),
    CHECK_IN("check-in", CHECKED_IN),
    CHECK_OUT("check-out", CHECKED_OUT),
    CANCEL("cancel", CANCELLED),
    MARK_NO_SHOW("no-show", NO_SHOW),
    REOPEN("reopen", CONFIRMED);

    private final String code;
    private final BookingStatus to;

    Transition(String code, BookingStatus to) {
        this.code = code;
        this.to = to;
    }

    /** As the last part of its path is spelt. */
    public String code() {
        return code;
    }

    public static Optional<Transition> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    public boolean leavesFrom(BookingStatus status) {
        return switch (this) {
            case CONFIRM -> status == RESERVED;
            case RESERVE, CHECK_IN, MARK_NO_SHOW -> status == CONFIRMED;
            case CHECK_OUT -> status == CHECKED_IN;
            case CANCEL -> status == RESERVED || status == CONFIRMED;
            case REOPEN -> status.isFrozen() || status == CHECKED_IN;
        };
    }

    /** Where it leads: reopening undoes the last step, so from checked-out it leads back to checked-in. */
    public BookingStatus target(BookingStatus status) {
        return this == REOPEN && status == CHECKED_OUT ? CHECKED_IN : to;
    }

    /** The transitions that leave from {@code status}. */
    public static List<Transition> from(BookingStatus status) {
        return Stream.of(values()).filter(one -> one.leavesFrom(status)).toList();
    }
}
