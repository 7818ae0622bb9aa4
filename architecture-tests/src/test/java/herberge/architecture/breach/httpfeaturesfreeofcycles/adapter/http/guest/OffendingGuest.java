package herberge.architecture.breach.httpfeaturesfreeofcycles.adapter.http.guest;

import herberge.architecture.breach.httpfeaturesfreeofcycles.adapter.http.room.OffendingRoom;

public record OffendingGuest(OffendingRoom room) {}
