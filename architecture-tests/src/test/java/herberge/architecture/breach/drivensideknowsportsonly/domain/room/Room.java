package herberge.architecture.breach.drivensideknowsportsonly.domain.room;

public record Room(String name) {}
