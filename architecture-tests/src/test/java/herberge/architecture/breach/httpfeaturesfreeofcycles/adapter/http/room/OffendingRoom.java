package herberge.architecture.breach.httpfeaturesfreeofcycles.adapter.http.room;

import herberge.architecture.breach.httpfeaturesfreeofcycles.adapter.http.guest.OffendingGuest;
import herberge.architecture.breach.httpfeaturesfreeofcycles.adapter.http.shared.Version;

public record OffendingRoom(OffendingGuest guest, Version version) {}
