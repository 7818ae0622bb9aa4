package herberge.architecture.breach.nogenericexceptions.domain.room;

final class RoomMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    RoomMissing(String room) {
        super(room);
    }
}
