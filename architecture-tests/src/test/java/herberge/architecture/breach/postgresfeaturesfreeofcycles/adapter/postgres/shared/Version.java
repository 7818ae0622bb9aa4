package herberge.architecture.breach.postgresfeaturesfreeofcycles.adapter.postgres.shared;

public record Version(long value) {}
