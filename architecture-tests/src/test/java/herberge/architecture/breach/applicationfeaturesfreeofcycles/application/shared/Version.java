package herberge.architecture.breach.applicationfeaturesfreeofcycles.application.shared;

public record Version(long value) {}
