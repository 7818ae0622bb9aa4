package herberge.application.realtime;

import herberge.application.shared.EntityKind;

/** One thing of the house that somebody may look at. */
public record EntityRef(EntityKind kind, long id) {}
