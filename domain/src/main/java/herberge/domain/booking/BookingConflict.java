package herberge.domain.booking;

import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.List;

/** Why the house cannot keep a booking as it was asked for. */
public sealed interface BookingConflict extends Refusal.Reason {

    /**
     * Others have the room in these nights.
     *
     * @param conflicts    what stands in the way
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
     * A party is still in the room.
     *
     * @param conflicts the stays that are checked in there, one of them past its end
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

    /** The stay is history and does not change any more. */
    record StayFrozen(BookingStatus status) implements BookingConflict {
        @Override
        public String code() {
            return "stay-frozen";
        }
    }

    /** It may not happen before that day. */
    record TooEarly(LocalDate notBefore) implements BookingConflict {
        @Override
        public String code() {
            return "too-early";
        }
    }

    /** No way leads from this status to that one. */
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
