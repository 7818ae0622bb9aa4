package herberge.architecture.breach.ringspointinward.cli;

public record RoomsCommand(String location) {}
