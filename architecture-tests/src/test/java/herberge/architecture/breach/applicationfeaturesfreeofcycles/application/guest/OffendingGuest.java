package herberge.architecture.breach.applicationfeaturesfreeofcycles.application.guest;

import herberge.architecture.breach.applicationfeaturesfreeofcycles.application.room.OffendingRoom;

public record OffendingGuest(OffendingRoom room) {}
