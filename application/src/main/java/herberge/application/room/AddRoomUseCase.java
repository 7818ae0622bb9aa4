package herberge.application.room;

import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.domain.room.RoomDetails;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import java.time.Clock;
import java.time.Instant;

final class AddRoomUseCase implements AddRoom {

    private final Transactions transactions;
    private final Rooms rooms;
    private final Clock clock;

    AddRoomUseCase(Transactions transactions, Rooms rooms, Clock clock) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public RoomView add(Caller caller, Patch<RoomDetails> edit) {
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            ParsedRequest<RoomDetails> asked = edit.apply(RoomDetails.BLANK);
            Faults faults = asked.faultsSoFar();
            asked.draft().check(faults);
            faults.refuseIfAny();
            return RoomView.of(rooms.add(asked.draft(), Authorship.of(caller.userId(), now)));
        });
    }
}
