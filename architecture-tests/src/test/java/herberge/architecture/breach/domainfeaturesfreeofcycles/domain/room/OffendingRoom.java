package herberge.architecture.breach.domainfeaturesfreeofcycles.domain.room;

import herberge.architecture.breach.domainfeaturesfreeofcycles.domain.guest.OffendingGuest;
import herberge.architecture.breach.domainfeaturesfreeofcycles.domain.shared.Version;

public record OffendingRoom(OffendingGuest guest, Version version) {}
