package herberge.architecture.breach.domainfeaturesfreeofcycles.domain.guest;

import herberge.architecture.breach.domainfeaturesfreeofcycles.domain.room.OffendingRoom;

public record OffendingGuest(OffendingRoom room) {}
