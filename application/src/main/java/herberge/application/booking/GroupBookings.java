package herberge.application.booking;

import herberge.application.booking.BookingReferences.Placed;
import herberge.application.port.Bookings;
import herberge.application.port.Occupancies.Placement;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.MemberConflict;
import herberge.domain.booking.PolicyInput;
import herberge.domain.booking.StayLinks;
import herberge.domain.price.PriceTerms;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Adds bookings to a group: all of them, or none, with everything that is wrong with any of them. */
final class GroupBookings {

    private final BookingUseCases.Stores stores;
    private final BookingReferences references;
    private final GroupRooms rooms;
    private final BookingRules rules;

    GroupBookings(BookingUseCases.Stores stores, BookingRules rules) {
        this.stores = stores;
        this.references = new BookingReferences(stores);
        this.rooms = new GroupRooms(stores.rooms(), stores.occupancies());
        this.rules = rules;
    }

    /** A request to add bookings: to which group, as whose, and when. */
    private record Addition(
            BookingGroup group,
            Bookings bookings,
            Authorship authorship,
            LocalDate today,
            Faults faults,
            List<Reason> objections) {}

    /**
     * Adds the bookings of a draft to a stored group. Refuses all of them if anything is wrong with one.
     *
     * @param present the bookings that the group has already
     */
    void add(
            BookingGroup group,
            GroupDraft draft,
            List<Booking> present,
            Authorship authorship,
            LocalDate today,
            Faults faults) {
        List<BookingDraft> drafts = draft.bookings().stream()
                .map(booking -> booking.guest() == null ? booking.withGuest(group.contact()) : booking)
                .toList();
        if (draft.chooseRooms()) {
            drafts = rooms.choose(drafts, present, today, faults);
        } else {
            lockNamed(drafts);
        }
        List<BookingDraft> wanted = drafts;
        stores.bookings()
                .together(bookings ->
                        add(wanted, new Addition(group, bookings, authorship, today, faults, new ArrayList<>())));
    }

    private void add(List<BookingDraft> drafts, Addition addition) {
        for (int i = 0; i < drafts.size(); i++) {
            Field at = GroupDraft.BOOKINGS.element(i);
            if (!addition.faults().hasFaultAt(at.part("roomId"))) {
                add(drafts.get(i), at, addition);
            }
        }
        addition.faults().refuseIfAny(addition.objections());
    }

    /** Locks all named rooms in the order of their ids before the first one is checked. */
    private void lockNamed(List<BookingDraft> drafts) {
        List<RoomId> named = drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.room()))
                .distinct()
                .toList();
        stores.rooms().lock(named);
    }

    private void add(BookingDraft requested, Field at, Addition addition) {
        Faults own = new Faults();
        BookingDraft draft = stores.prices().complete(requested, PriceTerms.NONE, own);
        draft.check(own);
        references.checkPayer(draft.remarks().payer(), own);
        BookingTerms terms = draft.terms();
        if (terms == null) {
            stores.prices().check(draft.prices(), own);
            references.checkSize(references.lockRoom(draft.room(), own), draft.partySize(), own);
            references.guestName(draft.guest(), own);
        } else {
            Placed placed = references.lockPlacement(terms, own);
            Placement placement = placed.placement();
            BookingTerms priced = placement.basis().isPresent()
                    ? stores.prices().settle(placed.terms(), placement.basis().get(), own)
                    : placed.terms();
            placement.room().ifPresent(room -> add(draft, priced, room, placement, at, own, addition));
        }
        own.found().forEach(fault -> addition.faults().add(within(at, fault.field()), fault.violation()));
    }

    private void add(
            BookingDraft draft,
            BookingTerms terms,
            Room room,
            Placement placement,
            Field at,
            Faults own,
            Addition addition) {
        LocalDate today = addition.today();
        List<Reason> broken =
                rules.objections(PolicyInput.toBook(terms, draft.status(), room, placement.others(), today), own);
        broken.forEach(reason -> addition.objections().add(MemberConflict.inRequest(at, reason)));
        if (broken.isEmpty() && own.found().isEmpty()) {
            StayLinks links = StayLinks.NONE.inGroup(addition.group().id());
            addition.bookings().add(terms, draft.status(), links, today.getYear(), addition.authorship());
        }
    }

    private static Field within(Field at, Field field) {
        Field place = at;
        for (String name : field.path()) {
            place = place.part(name);
        }
        return place;
    }
}
