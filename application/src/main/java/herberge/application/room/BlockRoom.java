package herberge.application.room;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.room.RoomBlockDetails;

/** Blocks a room for some nights if it is free then. */
@FunctionalInterface
public interface BlockRoom {

    ChangeResult<RoomBlockView> block(Caller caller, ChangeRequest<RoomBlockDetails> request);
}
