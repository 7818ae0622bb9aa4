package herberge.architecture.breach.applicationfeaturesfreeofcycles.application.room;

import herberge.architecture.breach.applicationfeaturesfreeofcycles.application.guest.OffendingGuest;
import herberge.architecture.breach.applicationfeaturesfreeofcycles.application.shared.Version;

public record OffendingRoom(OffendingGuest guest, Version version) {}
