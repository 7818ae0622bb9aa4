package herberge.bootstrap.demo;

import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.booking.TransitionInput;
import herberge.application.guest.GuestView;
import herberge.application.room.RoomView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Companion;
import herberge.domain.booking.Transition;
import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerId;
import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Reduction;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Adds about 150 stays around today, the same at every start, in every status that a stay can have. */
final class DemoBookings {

    private static final long SEED = 1871;
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 38;

    private final BookingUseCases bookings;
    private final DemoPayments payments;
    private final DemoInvoices invoices;
    private final List<Caller> desk;
    private final List<PayerId> payers;
    private final LocalDate today;
    private final Random random = new Random(SEED);
    private int count;

    DemoBookings(
            BookingUseCases bookings,
            DemoPayments payments,
            DemoInvoices invoices,
            List<Caller> desk,
            List<PayerId> payers,
            LocalDate today) {
        this.bookings = bookings;
        this.payments = payments;
        this.invoices = invoices;
        this.desk = desk;
        this.payers = payers;
        this.today = today;
    }

    void book(List<RoomView> rooms, List<GuestView> guests) {
        for (RoomView room : rooms) {
            LocalDate day = today.minusDays(DAYS_BACK - random.nextInt(5));
            while (day.isBefore(today.plusDays(DAYS_AHEAD))) {
                LocalDate end = end(day, room);
                stay(room, guests.get(random.nextInt(guests.size())), day, end);
                day = end.equals(today) || random.nextInt(4) == 0 ? end : end.plusDays(1 + random.nextInt(6));
            }
        }
    }

    /** In every third room the current stay ends today, so that there are departures and arrivals today. */
    private LocalDate end(LocalDate day, RoomView room) {
        LocalDate end = day.plusDays(2 + random.nextInt(6));
        boolean changesToday = day.isBefore(today) && end.isAfter(today);
        return changesToday && Objects.requireNonNull(room.id()) % 3 == 0 ? today : end;
    }

    private void stay(RoomView room, GuestView guest, LocalDate checkIn, LocalDate checkOut) {
        count++;
        Caller caller = desk.get(count % desk.size());
        boolean isReserved = checkIn.isAfter(today) && count % 6 == 0;
        BookingStatus status = isReserved ? BookingStatus.RESERVED : BookingStatus.CONFIRMED;
        long party = 1L + random.nextInt(Math.toIntExact(Objects.requireNonNull(room.capacity())));
        BookingDraft draft = new BookingDraft(
                new RoomId(Objects.requireNonNull(room.id())),
                new GuestId(Objects.requireNonNull(guest.id())),
                checkIn,
                checkOut,
                party,
                companions(guest, party),
                status,
                remarks(),
                prices(checkIn, checkOut));
        try {
            updateStatus(
                    caller,
                    bookings.bookRoom().book(caller, ChangeRequest.to(draft)).view(),
                    checkIn,
                    checkOut);
        } catch (Refusal refusal) {
            if (!(refusal.reasons().get(0) instanceof RoomTaken)) {
                throw refusal;
            }
            count--; // the room is blocked in these nights: the booking is left out
        }
    }

    /** Brings the stay into the status it has today, and has it paid and invoiced in part. */
    private void updateStatus(Caller caller, BookingView booking, LocalDate checkIn, LocalDate checkOut) {
        BookingId id = new BookingId(Objects.requireNonNull(booking.id()));
        if (count % 13 == 0) {
            step(caller, id, 1, Transition.CANCEL, "Gast ist erkrankt");
        } else if (count % 17 == 0 && checkIn.isBefore(today)) {
            step(caller, id, 1, Transition.MARK_NO_SHOW, null);
        } else if (checkIn.isBefore(today)) {
            step(caller, id, 1, Transition.CHECK_IN, null);
            if (!checkOut.isAfter(today.minusDays(count % 2))) {
                step(caller, id, 2, Transition.CHECK_OUT, null);
                payments.settle(caller, booking, count);
                invoices.charge(caller, booking, count);
            }
        } else if (count % 9 == 0) {
            invoices.advance(caller, booking);
            payments.deposit(caller, booking);
        }
    }

    private void step(Caller caller, BookingId id, long version, Transition transition, @Nullable String reason) {
        ChangeRequest<TransitionInput> request =
                ChangeRequest.to(TransitionInput.because(reason), new Version(version));
        bookings.stepBooking().step(caller, id, transition, request);
    }

    private static List<Companion> companions(GuestView guest, long party) {
        List<Companion> companions = new ArrayList<>();
        guest.companions().stream()
                .limit(party - 1)
                .map(companion -> new Companion(companion.firstName(), companion.lastName(), companion.birthDate()))
                .forEach(companions::add);
        return companions;
    }

    /** Every third party takes something beside the room; some totals are agreed. */
    private PriceTerms prices(LocalDate checkIn, LocalDate checkOut) {
        Extra dog = new Extra("Hund", ExtraKind.PER_NIGHT, 500L, null, "service", 1);
        Extra breakfast = new Extra("Frühstück", ExtraKind.PER_PERSON_NIGHT, 1_150L, null, "breakfast", 1);
        List<Extra> extras = count % 6 == 0 ? List.of(breakfast, dog) : count % 3 == 0 ? List.of(breakfast) : List.of();
        boolean isLong = checkIn.plusDays(7).isBefore(checkOut);
        Reduction reduction =
                new Reduction("Ab sieben Nächten", Reduction.Kind.PERCENT, Percent.of(10), null, PercentBase.OVERNIGHT);
        boolean agreed = count % 29 == 0;
        return new PriceTerms(
                extras,
                isLong ? List.of(reduction) : List.of(),
                null,
                agreed ? 20_000L : null,
                agreed ? "Stammgast" : null);
    }

    private Remarks remarks() {
        @Nullable String notes = count % 8 == 0 ? "Kommt erst nach 20 Uhr" : null;
        String source = count % 3 == 0 ? "Telefon" : "E-Mail";
        boolean foundation = count % 11 == 0;
        @Nullable PayerId payer = foundation ? payers.get(0) : count % 23 == 0 ? payers.get(1 + count % 2) : null;
        return new Remarks(notes, foundation, payer, source, null, null, null, null, null);
    }
}
