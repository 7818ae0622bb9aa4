package herberge.bootstrap.task;

import herberge.application.booking.BookingView;
import herberge.application.guest.GuestView;
import herberge.application.room.RoomView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.bootstrap.wiring.Wiring;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Lets many callers book the same nights of a room at once, in a room and with a guest that are added for it and removed
 * again. Only rows of the audit and the event log remain.
 */
final class RoomRace {

    private static final Caller CALLER = Caller.system("selftest");
    private static final String NAME = "(selftest)";

    private final Wiring wiring;
    private final int callers;

    RoomRace(Wiring wiring, int callers) {
        this.wiring = wiring;
        this.callers = callers;
    }

    /**
     * What the callers got.
     *
     * @param booked the number of bookings, which must be one
     * @param refused how many callers were told that the room is taken
     */
    record Result(int booked, int refused) {

        boolean isRight(int callers) {
            return booked == 1 && refused == callers - 1;
        }
    }

    Result run() {
        RoomView room =
                wiring.rooms().addRoom().add(CALLER, ChangeRequest.to(room())).view();
        RoomId roomId = new RoomId(Objects.requireNonNull(room.id()));
        try {
            GuestView guest = wiring.guests()
                    .addGuest()
                    .add(CALLER, ChangeRequest.to(guest()))
                    .view()
                    .guest();
            GuestId guestId = new GuestId(Objects.requireNonNull(guest.id()));
            try {
                return race(draft(roomId, guestId));
            } finally {
                wiring.guests().removeGuest().remove(CALLER, guestId, at(1));
            }
        } finally {
            wiring.rooms().removeRoom().remove(CALLER, roomId, at(1));
        }
    }

    private Result race(BookingDraft draft) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Optional<BookingView>>> attempts = IntStream.range(0, callers)
                    .mapToObj(i -> threads.submit(() -> book(draft, start)))
                    .toList();
            start.countDown();
            List<Optional<BookingView>> results =
                    attempts.stream().map(RoomRace::result).toList();
            List<BookingView> booked =
                    results.stream().flatMap(Optional::stream).toList();
            booked.forEach(booking -> wiring.bookings()
                    .removeBooking()
                    .remove(CALLER, new BookingId(Objects.requireNonNull(booking.id())), at(1)));
            return new Result(booked.size(), callers - booked.size());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<BookingView> result(Future<Optional<BookingView>> attempt) {
        try {
            return attempt.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller got neither the room nor a refusal", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<BookingView> book(BookingDraft draft, CountDownLatch start) {
        try {
            start.await();
            return Optional.of(wiring.bookings()
                    .bookRoom()
                    .book(CALLER, ChangeRequest.to(draft))
                    .view());
        } catch (Refusal refusal) {
            if (refusal.reasons().get(0) instanceof RoomTaken) {
                return Optional.empty();
            }
            throw refusal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static ChangeRequest<Object> at(long version) {
        return ChangeRequest.to(version, new Version(version));
    }

    private static RoomDetails room() {
        return new RoomDetails(NAME, NAME, 1L, NAME, null, null, null, null, null, true, 0L, 0L, 0L);
    }

    private static GuestDetails guest() {
        GuestDetails blank = GuestDetails.BLANK;
        return new GuestDetails(
                new GuestDetails.Name(NAME, NAME, null),
                blank.contact(),
                blank.address(),
                blank.membership(),
                blank.person(),
                blank.billing(),
                null,
                List.of(),
                List.of(),
                null);
    }

    private BookingDraft draft(RoomId room, GuestId guest) {
        LocalDate day = wiring.planning().readInfo().read(CALLER).today().plusYears(1);
        return new BookingDraft(room, guest, day, day.plusDays(1), 1L, List.of(), BookingStatus.RESERVED, Remarks.NONE);
    }
}
