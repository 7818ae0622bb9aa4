package herberge.application.quote;

import static java.util.Objects.requireNonNull;

import herberge.application.port.Transactions;
import herberge.application.price.ChosenEntries;
import herberge.application.quote.QuoteUseCases.QuoteStay;
import herberge.application.quote.QuoteUseCases.Stores;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingViolation;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceFunction;
import herberge.domain.price.PriceInput;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.RoomRates;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class QuoteStayUseCase implements QuoteStay {

    private final Transactions transactions;
    private final Stores stores;

    QuoteStayUseCase(Transactions transactions, Stores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    @Override
    public QuoteView quote(Caller caller, ChangeRequest<QuoteDraft> request) {
        request.requireUnderstood();
        return transactions.read(caller, () -> {
            Faults faults = request.faultsSoFar();
            QuoteDraft draft = request.appliedTo(QuoteDraft.BLANK);
            PriceSettings settings = stores.settings().read().settings();
            draft.booking().checkWithoutGuest(faults);
            PriceTerms terms = new ChosenEntries(stores.services(), stores.discounts())
                    .complete(draft.booking().prices(), PriceTerms.NONE, faults);
            terms.check(settings.vatRates(), faults);
            Room room = room(draft.booking(), faults);
            Guest guest = guest(draft.booking().guest(), faults);
            faults.refuseIfAny();
            return QuoteView.of(PriceFunction.compute(input(draft, terms, requireNonNull(room), guest), settings));
        });
    }

    private @Nullable Room room(BookingDraft booking, Faults faults) {
        RoomId id = booking.room();
        if (id == null) {
            return null;
        }
        Room room = stores.rooms().find(id).orElse(null);
        if (room == null) {
            faults.addOnce(Field.of("roomId"), UnknownReference.missing(EntityKind.ROOM, id.value()));
        } else if (booking.partySize() != null && booking.partySize() > room.capacity()) {
            faults.addOnce(Field.of("partySize"), new BookingViolation.AboveCapacity(room.capacity()));
        }
        return room;
    }

    private @Nullable Guest guest(@Nullable GuestId id, Faults faults) {
        if (id == null) {
            return null;
        }
        Guest guest = stores.guests().findResolved(id).orElse(null);
        if (guest == null) {
            faults.addOnce(Field.of("guestId"), UnknownReference.missing(EntityKind.GUEST, id.value()));
        }
        return guest;
    }

    /** The draft has been checked. */
    private static PriceInput input(QuoteDraft draft, PriceTerms terms, Room room, @Nullable Guest guest) {
        BookingDraft booking = draft.booking();
        boolean stored = guest != null && guest.details().membership().member();
        LocalDate born = guest == null ? null : guest.details().person().birthDate();
        List<LocalDate> birthDates = Stream.concat(
                        booking.companions().stream().flatMap(companion -> Stream.ofNullable(companion.birthDate())),
                        Stream.ofNullable(born))
                .toList();
        return new PriceInput(
                requireNonNull(booking.stay()),
                RoomRates.of(room),
                Math.toIntExact(requireNonNull(booking.partySize())),
                birthDates,
                draft.member() == null ? stored : draft.member(),
                terms);
    }
}
