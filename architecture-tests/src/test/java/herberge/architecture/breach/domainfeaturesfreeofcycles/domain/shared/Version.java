package herberge.architecture.breach.domainfeaturesfreeofcycles.domain.shared;

public record Version(long value) {}
