package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.room.RoomBlockDetails;

/** Keeps a room free for some nights if nobody has it then. */
@FunctionalInterface
public interface BlockRoom {

    RoomBlockView block(Caller caller, Patch<RoomBlockDetails> edit);
}
