package herberge.adapter.http.booking;

import herberge.adapter.http.price.PriceFields;
import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.QueryParameters;
import herberge.application.booking.ContinuationInput;
import herberge.application.booking.SwapInput;
import herberge.application.booking.TransitionInput;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Companion;
import herberge.domain.booking.Transition;
import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerId;
import herberge.domain.room.RoomId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A booking's fields and filters as requests have them. */
public final class BookingFields {

    static final Set<String> PARAMETERS = Set.of(
            "from",
            "to",
            "roomId",
            "guestId",
            "status",
            "reservationNumber",
            "q",
            "arriving",
            "departing",
            "limit",
            "cursor");

    private BookingFields() {}

    public static BookingDraft creation(JsonFields in, BookingDraft blank) {
        return draft(
                in, blank, in.choiceOf("status", blank.status(), "confirmed, reserved", BookingFields::firstStatus));
    }

    static BookingDraft change(JsonFields in, BookingDraft current) {
        return draft(in, current, current.status());
    }

    private static BookingDraft draft(JsonFields in, BookingDraft current, BookingStatus status) {
        RoomId room = current.room();
        GuestId guest = current.guest();
        Long roomId = in.number("roomId", room == null ? null : room.value());
        Long guestId = in.number("guestId", guest == null ? null : guest.value());
        return new BookingDraft(
                roomId == null ? null : new RoomId(roomId),
                guestId == null ? null : new GuestId(guestId),
                in.date("checkIn", current.checkIn()),
                in.date("checkOut", current.checkOut()),
                in.number("partySize", current.partySize()),
                in.objects("companions", BookingDraft.MAX_COMPANIONS, current.companions(), BookingFields::companion),
                status,
                remarks(in, current.remarks()),
                PriceFields.terms(in, current.prices()));
    }

    /** The fields of a transition: a cancellation has a reason, a reopening may have a departure. */
    static ChangeRequestParser.Reader<TransitionInput> step(Transition transition) {
        return (in, blank) -> switch (transition) {
            case CANCEL -> TransitionInput.because(in.text("reason", null));
            case REOPEN -> new TransitionInput(null, in.date("checkOut", null));
            default -> blank;
        };
    }

    /** The fields of a transition of a group; its stays are reopened with all of their nights. */
    static ChangeRequestParser.Reader<TransitionInput> groupStep(Transition transition) {
        return (in, blank) ->
                transition == Transition.CANCEL ? TransitionInput.because(in.text("reason", null)) : blank;
    }

    /** The fields of a change of room. */
    static ContinuationInput continuation(JsonFields in, ContinuationInput blank) {
        Long room = in.number("roomId", null);
        return new ContinuationInput(room == null ? null : new RoomId(room), in.date("from", null));
    }

    /** The fields of a swap. */
    static SwapInput swap(JsonFields in, SwapInput blank) {
        Long with = in.number("with", null);
        return new SwapInput(with == null ? null : new BookingId(with), ChangeRequestParser.version(in, "withVersion"));
    }

    private static Remarks remarks(JsonFields in, Remarks current) {
        PayerId payer = current.payer();
        Long payerId = in.number("payerId", payer == null ? null : payer.value());
        return new Remarks(
                in.text("notes", current.notes()),
                in.flag("foundationCase", current.foundationCase()),
                payerId == null ? null : new PayerId(payerId),
                in.text("source", current.source()),
                in.instant("confirmationSentAt", current.confirmationSentAt()),
                in.instant("invoiceSentAt", current.invoiceSentAt()),
                in.instant("paidAt", current.paidAt()),
                in.time("expectedArrival", current.expectedArrival()),
                in.time("expectedDeparture", current.expectedDeparture()));
    }

    private static Companion companion(JsonFields in) {
        return new Companion(in.text("firstName", null), in.text("lastName", null), in.date("birthDate", null));
    }

    private static @Nullable BookingStatus firstStatus(String code) {
        return BookingStatus.of(code)
                .filter(status -> status == BookingStatus.CONFIRMED || status == BookingStatus.RESERVED)
                .orElse(null);
    }

    static Wanted<BookingFilter> wanted(QueryParameters in) {
        Long room = in.number("roomId");
        Long guest = in.number("guestId");
        LocalDate from = in.date("from");
        LocalDate to = in.date("to");
        in.inOrder(from, to);
        BookingFilter filter = new BookingFilter(
                from,
                to,
                room == null ? null : new RoomId(room),
                guest == null ? null : new GuestId(guest),
                Set.copyOf(in.choices("status", "there is no such status", BookingStatus::of)),
                in.text("reservationNumber"),
                in.words("q"),
                in.date("arriving"),
                in.date("departing"),
                null);
        return new Wanted<>(filter, in.page());
    }
}
