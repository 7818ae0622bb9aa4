package herberge.application.realtime;

import herberge.application.shared.EntityKind;

/** One thing of the house that somebody may look at. */
public record Thing(EntityKind kind, long id) {}
