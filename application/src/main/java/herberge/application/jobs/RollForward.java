package herberge.application.jobs;

import herberge.application.booking.BookingView;
import herberge.application.booking.ListBookings;
import herberge.application.booking.StepBooking;
import herberge.application.jobs.Job.Part;
import herberge.application.shared.Asked;
import herberge.application.shared.Caller;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Transition;
import herberge.domain.job.Occurrence;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes bookings to the status that their dates suggest, one by one and by the same use case as a person at the desk:
 * with its rules, its versions and its events, each in a unit of work of its own, so that each can be undone alone and
 * nobody waits for all. What a rule refuses, or somebody is just changing, is left to people.
 */
public final class RollForward {

    private static final Logger LOG = LoggerFactory.getLogger(RollForward.class);
    private static final Caller CALLER = Caller.system("roll-forward");

    private final ListBookings listBookings;
    private final StepBooking stepBooking;

    public RollForward(ListBookings listBookings, StepBooking stepBooking) {
        this.listBookings = listBookings;
        this.stepBooking = stepBooking;
    }

    /** Of the day that the occurrence is for: who comes home after midnight must not be a day ahead. */
    String run(Transition transition, Occurrence occurrence, Part part) {
        long left = 0;
        for (BookingView booking : due(transition, occurrence.date())) {
            left += stepped(transition, booking, part) ? 0 : 1;
        }
        return "left to people: " + left;
    }

    /** Who should have come is in the house on that day; who should have gone is still there. */
    private List<BookingView> due(Transition transition, LocalDate day) {
        if (transition == Transition.CHECK_IN) {
            return all(staying(BookingStatus.CONFIRMED, day));
        }
        return all(BookingFilter.of(Set.of(BookingStatus.CHECKED_IN))).stream()
                .filter(booking -> !booking.checkOut().isAfter(day))
                .toList();
    }

    private static BookingFilter staying(BookingStatus status, LocalDate day) {
        return new BookingFilter(day, day.plusDays(1), null, null, Set.of(status), null, null, null, null);
    }

    private List<BookingView> all(BookingFilter filter) {
        List<BookingView> all = new ArrayList<>();
        @Nullable PageRequest next = new PageRequest(PageRequest.MAX_LIMIT, null);
        while (next != null) {
            Slice<BookingView> page = listBookings.list(CALLER, filter, next).slice();
            all.addAll(page.items());
            next = page.next() == null ? null : new PageRequest(PageRequest.MAX_LIMIT, page.next());
        }
        return all;
    }

    private boolean stepped(Transition transition, BookingView booking, Part part) {
        BookingId id = new BookingId(Objects.requireNonNull(booking.id(), "a stored booking has an id"));
        Version seen = new Version(booking.version());
        try {
            part.once(
                    "booking " + id.value(),
                    () -> stepBooking.step(CALLER, id, transition, is -> new Asked<>(is, seen, Set.of(), List.of())));
            return true;
        } catch (Refusal refusal) {
            requireAnswer(refusal);
            LOG.info("{} of booking {} is left to people: {}", transition.code(), id.value(), refusal.getMessage());
            return false;
        }
    }

    /** A database that is away has refused nothing; then the whole is tried again. */
    private static void requireAnswer(Refusal refusal) {
        if (refusal.reasons().get(0).kind() == Refusal.Kind.UNAVAILABLE) {
            throw refusal;
        }
    }
}
