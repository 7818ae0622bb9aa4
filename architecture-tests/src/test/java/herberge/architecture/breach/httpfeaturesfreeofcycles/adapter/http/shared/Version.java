package herberge.architecture.breach.httpfeaturesfreeofcycles.adapter.http.shared;

public record Version(long value) {}
