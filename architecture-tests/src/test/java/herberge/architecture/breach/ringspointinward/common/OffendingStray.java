package herberge.architecture.breach.ringspointinward.common;

record OffendingStray(String name) {}
