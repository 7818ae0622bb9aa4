package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomBlockDetails;

/** Keeps a room free for some nights if nobody has it then. */
@FunctionalInterface
public interface BlockRoom {

    ChangeResult<RoomBlockView> block(Caller caller, ChangeRequest<RoomBlockDetails> request);
}
