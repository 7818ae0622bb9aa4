package herberge.application.job;

import herberge.application.booking.BookingUseCases.ListBookings;
import herberge.application.booking.BookingUseCases.ReadBooking;
import herberge.application.booking.BookingUseCases.TransitionBooking;
import herberge.application.booking.BookingView;
import herberge.application.job.Job.Part;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.PageRequest;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves bookings to the status that their dates suggest, one by one and through the same use case as a user at the
 * front desk, with its rules, versions and events. Each booking has a unit of work of its own, so that each can be
 * undone separately and no other request waits for all of them. A booking that changes in the meantime is examined
 * again; a booking that a rule refuses is left to the staff.
 */
public final class AutomaticTransitions {

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticTransitions.class);
    private static final Caller CALLER = Caller.system("roll-forward");

    /**
     * The maximum number of attempts for one booking. A booking that changes more often during the attempts is being
     * edited by a user anyway.
     */
    private static final int MAX_TRIES = 5;

    private final ListBookings listBookings;
    private final ReadBooking readBooking;
    private final TransitionBooking stepBooking;

    public AutomaticTransitions(ListBookings listBookings, ReadBooking readBooking, TransitionBooking stepBooking) {
        this.listBookings = listBookings;
        this.readBooking = readBooking;
        this.stepBooking = stepBooking;
    }

    /** Uses the day of the occurrence: a run after midnight must not be a day ahead. */
    String run(Transition transition, JobOccurrence occurrence, Part part) {
        LocalDate day = occurrence.date();
        Set<Long> occupied = transition == Transition.CHECK_IN ? listOccupiedRooms(day) : Set.of();
        long leftToStaff = 0;
        for (BookingView booking : listDue(transition, day)) {
            if (occupied.contains(booking.roomId())) {
                LOG.info("Check-in of booking {} left to staff: the party before is still in the room", booking.id());
                leftToStaff++;
            } else {
                leftToStaff += apply(transition, booking, day, part) ? 0 : 1;
            }
        }
        return JobTexts.leftToStaff(leftToStaff);
    }

    /**
     * Returns the rooms whose party leaves today or should have left, and has not been checked out. On the day of departure, staff
     * may check out and in in any order, because they see who is there; a job does not.
     */
    private Set<Long> listOccupiedRooms(LocalDate day) {
        return listDue(Transition.CHECK_OUT, day).stream()
                .map(BookingView::roomId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the bookings that are due. The filter for departures cannot restrict days, so they are selected
     * afterwards.
     */
    private List<BookingView> listDue(Transition transition, LocalDate day) {
        BookingFilter filter = transition == Transition.CHECK_IN
                ? filterForNight(BookingStatus.CONFIRMED, day)
                : BookingFilter.of(Set.of(BookingStatus.CHECKED_IN));
        return listAll(filter).stream()
                .filter(booking -> isDue(transition, booking, day))
                .toList();
    }

    /**
     * An arrival is due if the stay includes the day; a departure is due if the stay has ended and the party is still
     * checked in.
     */
    private static boolean isDue(Transition transition, BookingView booking, LocalDate day) {
        return transition == Transition.CHECK_IN
                ? booking.status().equals(BookingStatus.CONFIRMED.code())
                        && !booking.checkIn().isAfter(day)
                        && booking.checkOut().isAfter(day)
                : booking.status().equals(BookingStatus.CHECKED_IN.code())
                        && booking.leaves()
                        && !booking.checkOut().isAfter(day);
    }

    private static BookingFilter filterForNight(BookingStatus status, LocalDate day) {
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

    /** Returns false if the booking is left to the staff. */
    private boolean apply(Transition transition, BookingView listed, LocalDate day, Part part) {
        Optional<BookingView> booking = Optional.of(listed);
        for (int tries = 1; booking.isPresent(); tries++) {
            Optional<Refusal> refusal = tryTransition(transition, booking.get(), part);
            if (refusal.isEmpty()) {
                return true;
            }
            if (tries == MAX_TRIES || !isConcurrentChange(refusal.get())) {
                LOG.info(
                        "Transition {} of booking {} left to staff: {}",
                        transition.code(),
                        listed.id(),
                        refusal.get().getMessage());
                return false;
            }
            booking = reload(id(listed)).filter(current -> isDue(transition, current, day));
        }
        return true;
    }

    private Optional<Refusal> tryTransition(Transition transition, BookingView booking, Part part) {
        BookingId id = id(booking);
        Version version = new Version(booking.version());
        try {
            part.once(
                    "booking " + id.value(),
                    () -> stepBooking.step(CALLER, id, transition, ChangeRequest.command(version)));
            return Optional.empty();
        } catch (Refusal refusal) {
            rethrowIfUnavailable(refusal);
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

    /** An unavailable database has refused nothing; the whole run is tried again. */
    private static void rethrowIfUnavailable(Refusal refusal) {
        if (refusal.reasons().get(0).kind() == Refusal.Kind.UNAVAILABLE) {
            throw refusal;
        }
    }
}
