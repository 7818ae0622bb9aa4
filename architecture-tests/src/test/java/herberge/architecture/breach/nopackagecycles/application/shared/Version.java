package herberge.architecture.breach.nopackagecycles.application.shared;

public record Version(long value) {}
