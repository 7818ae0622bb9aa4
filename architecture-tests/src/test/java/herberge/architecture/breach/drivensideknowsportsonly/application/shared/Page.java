package herberge.architecture.breach.drivensideknowsportsonly.application.shared;

public record Page(int limit) {}
