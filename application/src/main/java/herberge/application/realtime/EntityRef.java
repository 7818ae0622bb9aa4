package herberge.application.realtime;

import herberge.application.shared.EntityKind;

/** Refers to one entity by its kind and id. */
public record EntityRef(EntityKind kind, long id) {}
