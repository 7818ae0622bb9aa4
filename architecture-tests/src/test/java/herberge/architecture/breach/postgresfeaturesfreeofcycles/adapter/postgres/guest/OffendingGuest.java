package herberge.architecture.breach.postgresfeaturesfreeofcycles.adapter.postgres.guest;

import herberge.architecture.breach.postgresfeaturesfreeofcycles.adapter.postgres.room.OffendingRoom;

public record OffendingGuest(OffendingRoom room) {}
