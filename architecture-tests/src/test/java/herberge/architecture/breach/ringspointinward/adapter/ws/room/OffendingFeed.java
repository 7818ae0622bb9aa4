package herberge.architecture.breach.ringspointinward.adapter.ws.room;

import herberge.architecture.breach.ringspointinward.bootstrap.Wiring;

public record OffendingFeed(Wiring wiring) {}
