package herberge.architecture.breach.domainisimmutable.domain.room;

record Room(String name) {}
