package herberge.architecture.breach.applicationisplainjava.domain.room;

public record Room(String name) {}
