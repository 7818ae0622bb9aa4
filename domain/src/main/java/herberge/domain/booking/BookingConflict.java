package herberge.domain.booking;

import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.List;

/** Why the house cannot accept a booking as requested. */
public sealed interface BookingConflict extends Refusal.Reason {

    /**
     * Other bookings or blocks hold the room in these nights.
     *
     * @param conflicts    what holds the room
     * @param alternatives free rooms that would fit, best first; see {@link Alternatives}
     */
    record RoomTaken(List<Occupancy> conflicts, List<Room> alternatives) implements BookingConflict {
        public RoomTaken {
            conflicts = List.copyOf(conflicts);
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public String code() {
            return "room-taken";
        }
    }

    /**
     * Another party is still in the room.
     *
     * @param conflicts the stays that are checked in there; at least one of them is past its end
     */
    record RoomOccupied(List<Occupancy> conflicts) implements BookingConflict {
        public RoomOccupied {
            conflicts = List.copyOf(conflicts);
        }

        @Override
        public String code() {
            return "room-occupied";
        }
    }

    /** The room takes no new stay. */
    record RoomInactive(RoomId room) implements BookingConflict {
        @Override
        public String code() {
            return "room-inactive";
        }
    }

    /** The stay belongs to the past and can no longer be changed. */
    record StayFrozen(BookingStatus status) implements BookingConflict {
        @Override
        public String code() {
            return "stay-frozen";
        }
    }

    /** The step is not allowed before that day. */
    record TooEarly(LocalDate notBefore) implements BookingConflict {
        @Override
        public String code() {
            return "too-early";
        }
    }

    /** No transition leads from one status to the other. */
    record IllegalTransition(BookingStatus from, BookingStatus to, List<Transition> allowed)
            implements BookingConflict {
        public IllegalTransition {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String code() {
            return "illegal-transition";
        }
    }

    @Override
    default Refusal.Kind kind() {
        return Refusal.Kind.CONFLICT;
    }
}
