package herberge.application.job;

import herberge.application.booking.BookingView;
import herberge.application.booking.ListBookings;
import herberge.application.booking.ReadBooking;
import herberge.application.booking.TransitionBooking;
import herberge.application.job.Job.Part;
import herberge.application.shared.Caller;
import herberge.application.shared.PageRequest;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.VersionConflict;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Transition;
import herberge.domain.job.JobOccurrence;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes bookings to the status that their dates suggest, one by one and by the same use case as a person at the desk:
 * with its rules, its versions and its events, each in a unit of work of its own, so that each can be undone alone and
 * nobody waits for all. What somebody changes meanwhile is looked at again; what a rule refuses is left to people.
 */
public final class AutomaticTransitions {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticTransitions.class);
    private static final Caller CALLER = Caller.system("roll-forward");

    /** Nobody changes one booking more often while it is being looked at; who does is at it anyway. */
    private static final int TRIES = 5;

    private final ListBookings listBookings;
    private final ReadBooking readBooking;
    private final TransitionBooking stepBooking;

    public AutomaticTransitions(ListBookings listBookings, ReadBooking readBooking, TransitionBooking stepBooking) {
        this.listBookings = listBookings;
        this.readBooking = readBooking;
        this.stepBooking = stepBooking;
    }

    /** Of the day that the occurrence is for: who comes home after midnight must not be a day ahead. */
    String run(Transition transition, JobOccurrence occurrence, Part part) {
        long left = 0;
        for (BookingView booking : listDue(transition, occurrence.date())) {
            left += apply(transition, booking, occurrence.date(), part) ? 0 : 1;
        }
        return "left to people: " + left;
    }

    /** Those that may be due; of who should have gone, the filter knows no days. */
    private List<BookingView> listDue(Transition transition, LocalDate day) {
        BookingFilter filter = transition == Transition.CHECK_IN
                ? staying(BookingStatus.CONFIRMED, day)
                : BookingFilter.of(Set.of(BookingStatus.CHECKED_IN));
        return listAll(filter).stream()
                .filter(booking -> isDue(transition, booking, day))
                .toList();
    }

    /** Who should have come is in the house on that day; who should have gone is still there. */
    private static boolean isDue(Transition transition, BookingView booking, LocalDate day) {
        return transition == Transition.CHECK_IN
                ? booking.status().equals(BookingStatus.CONFIRMED.code())
                        && !booking.checkIn().isAfter(day)
                        && booking.checkOut().isAfter(day)
                : booking.status().equals(BookingStatus.CHECKED_IN.code())
                        && !booking.checkOut().isAfter(day);
    }

    private static BookingFilter staying(BookingStatus status, LocalDate day) {
        return new BookingFilter(day, day.plusDays(1), null, null, Set.of(status), null, null, null, null);
    }

    private List<BookingView> listAll(BookingFilter filter) {
        List<BookingView> all = new ArrayList<>();
        @Nullable PageRequest next = new PageRequest(PageRequest.MAX_LIMIT, null);
        while (next != null) {
            Slice<BookingView> page = listBookings.list(CALLER, filter, next).slice();
            all.addAll(page.items());
            next = page.next() == null ? null : new PageRequest(PageRequest.MAX_LIMIT, page.next());
        }
        return all;
    }

    /** Whether nothing of it is left to people. */
    private boolean apply(Transition transition, BookingView seen, LocalDate day, Part part) {
        Optional<BookingView> booking = Optional.of(seen);
        for (int tries = 1; booking.isPresent(); tries++) {
            Optional<Refusal> refused = tryTransition(transition, booking.get(), part);
            if (refused.isEmpty()) {
                return true;
            }
            if (tries == TRIES || !isConcurrentChange(refused.get())) {
                LOG.info(
                        "{} of booking {} is left to people: {}",
                        transition.code(),
                        seen.id(),
                        refused.get().getMessage());
                return false;
            }
            booking = reload(id(seen)).filter(is -> isDue(transition, is, day));
        }
        return true;
    }

    private Optional<Refusal> tryTransition(Transition transition, BookingView booking, Part part) {
        BookingId id = id(booking);
        Version seen = new Version(booking.version());
        try {
            part.once(
                    "booking " + id.value(),
                    () -> stepBooking.step(
                            CALLER, id, transition, is -> new ParsedRequest<>(is, seen, Set.of(), List.of())));
            return Optional.empty();
        } catch (Refusal refusal) {
            requireAnswer(refusal);
            return Optional.of(refusal);
        }
    }

    private Optional<BookingView> reload(BookingId id) {
        try {
            return Optional.of(readBooking.read(CALLER, id));
        } catch (Refusal refusal) {
            if (isNotFound(refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static BookingId id(BookingView booking) {
        return new BookingId(Objects.requireNonNull(booking.id(), "a stored booking has an id"));
    }

    private static boolean isConcurrentChange(Refusal refusal) {
        return isNotFound(refusal) || refusal.reasons().stream().anyMatch(reason -> reason instanceof VersionConflict);
    }

    private static boolean isNotFound(Refusal refusal) {
        return refusal.reasons().stream().anyMatch(reason -> reason instanceof Refusal.NotFound);
    }

    /** A database that is away has refused nothing; then the whole is tried again. */
    private static void requireAnswer(Refusal refusal) {
        if (refusal.reasons().get(0).kind() == Refusal.Kind.UNAVAILABLE) {
            throw refusal;
        }
    }
}
