package herberge.architecture.breach.clientknowshttponly.domain.room;

public record Room(String name) {}
