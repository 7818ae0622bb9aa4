package herberge.architecture.breach.postgresfeaturesfreeofcycles.adapter.postgres.room;

import herberge.architecture.breach.postgresfeaturesfreeofcycles.adapter.postgres.guest.OffendingGuest;
import herberge.architecture.breach.postgresfeaturesfreeofcycles.adapter.postgres.shared.Version;

public record OffendingRoom(OffendingGuest guest, Version version) {}
