package herberge.architecture.breach.ringspointinward.domain.room;

public record Room(String name) {}
