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

/** A step from one booking status to another. */
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

    /** The last segment of the transition's path in the API. */
    public String code() {
        return code;
    }

    public static Optional<Transition> of(String code) {
        return Stream.of(values())
                .filter(transition -> transition.code.equals(code))
                .findFirst();
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

    /**
     * The status that the transition leads to. Reopening undoes the last step, so it leads from checked-out back to
     * checked-in.
     */
    public BookingStatus target(BookingStatus status) {
        return this == REOPEN && status == CHECKED_OUT ? CHECKED_IN : to;
    }

    /** Returns the transitions that are allowed from {@code status}. */
    public static List<Transition> from(BookingStatus status) {
        return Stream.of(values())
                .filter(transition -> transition.leavesFrom(status))
                .toList();
    }
}
