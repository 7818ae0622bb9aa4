package herberge.application.booking;

import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingViolation;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.RoomChoice;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses rooms for bookings of a group that name none; see {@link RoomChoice}. */
record GroupRooms(Rooms rooms, Occupancies occupancies) {

    /**
     * Returns the drafts with the chosen rooms. All rooms are locked, so no other request takes one in between. Adds a
     * fault for each draft for which no room is left.
     *
     * @param present the bookings that the group has already; rooms near theirs are chosen first
     */
    List<BookingDraft> choose(List<BookingDraft> drafts, List<Booking> present, LocalDate today, Faults faults) {
        List<Room> all = rooms.listAll();
        rooms.lock(all.stream().map(Room::id).toList());
        List<Integer> open = new ArrayList<>();
        List<RoomChoice.Party> parties = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            RoomChoice.Party party = party(drafts.get(i));
            if (party != null) {
                open.add(i);
                parties.add(party);
            }
        }
        List<BookingDraft> complete = new ArrayList<>(drafts);
        List<Optional<Room>> chosen = parties.isEmpty() ? List.of() : choose(parties, all, drafts, present, today);
        for (int i = 0; i < chosen.size(); i++) {
            int draft = open.get(i);
            Optional<Room> room = chosen.get(i);
            if (room.isPresent()) {
                complete.set(draft, drafts.get(draft).withRoom(room.get().id()));
            } else {
                faults.addOnce(GroupDraft.BOOKINGS.element(draft).part("roomId"), BookingViolation.Plain.NO_FREE_ROOM);
            }
        }
        return complete;
    }

    /** The party of a draft that names no room; null if its nights or its size are wrong, which is a fault anyway. */
    private static RoomChoice.@Nullable Party party(BookingDraft draft) {
        StayPeriod nights = draft.stay();
        Long size = draft.partySize();
        return draft.room() != null || nights == null || nights.nights() > BookingDraft.MAX_NIGHTS || size == null
                ? null
                : new RoomChoice.Party(nights, (int) Math.min(size, Integer.MAX_VALUE));
    }

    private List<Optional<Room>> choose(
            List<RoomChoice.Party> parties,
            List<Room> all,
            List<BookingDraft> drafts,
            List<Booking> present,
            LocalDate today) {
        Set<RoomId> named = drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.room()))
                .collect(Collectors.toSet());
        Set<RoomId> held =
                present.stream().map(booking -> booking.terms().room()).collect(Collectors.toSet());
        Set<String> near = all.stream()
                .filter(room -> named.contains(room.id()) || held.contains(room.id()))
                .map(Room::location)
                .collect(Collectors.toSet());
        List<Room> others =
                all.stream().filter(room -> !named.contains(room.id())).toList();
        List<Occupancy> taken = taken(parties, others, today);
        return RoomChoice.choose(parties, others, (room, nights) -> isFree(room, nights, taken, today), near);
    }

    private List<Occupancy> taken(List<RoomChoice.Party> parties, List<Room> others, LocalDate today) {
        LocalDate first = parties.stream()
                .map(party -> party.nights().checkIn())
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate last = parties.stream()
                .map(party -> party.nights().checkOut())
                .max(LocalDate::compareTo)
                .orElse(today);
        List<RoomId> ids = others.stream().map(Room::id).toList();
        try (Stream<Occupancy> within = occupancies.streamWithin(new StayPeriod(first, last), ids, today)) {
            return within.toList();
        }
    }

    private static boolean isFree(Room room, StayPeriod nights, List<Occupancy> taken, LocalDate today) {
        return taken.stream()
                .filter(occupancy -> Objects.equals(occupancy.room(), room.id()))
                .noneMatch(occupancy -> occupancy.nights().overlaps(nights)
                        || occupancy
                                .overdueNights(today)
                                .filter(nights::overlaps)
                                .isPresent());
    }
}
